package org.wayforward.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wayforward.outcome.Archive;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotIntake;
import org.wayforward.outcome.Sentence;
import org.wayforward.outcome.Treatment;

/** Brings along what was said in the ballot of an archive; older archives have none. */
@Component
@Order(5)
class ArchivedBallotParts implements ArchivePartReader {

    private final BallotIntake intake;

    ArchivedBallotParts(BallotIntake intake) {
        this.intake = intake;
    }

    private record Said(
            int draft,
            int person,
            int round,
            BallotChoice choice,
            @Nullable String reservation,
            Instant answeredAt,
            List<Dealt> treatments) {}

    private record Dealt(
            int number,
            Treatment treatment,
            String sentence,
            @Nullable String note,
            int writer,
            Instant treatedAt) {}

    @Override
    public ArchivePart read(Archive archive, Places places) {
        if (archive.ballots() == null) {
            return ArchivePart.none();
        }
        List<Archive.Draft> drafts = Objects.requireNonNullElse(archive.drafts(), List.of());
        Map<Long, Integer> at = new HashMap<>();
        drafts.forEach(draft -> at.put(draft.id(), at.size()));
        List<Said> read = new ArrayList<>();
        Set<List<Integer>> once = new HashSet<>();
        for (Archive.Ballot ballot : ArchiveReader.whole(archive.ballots(), "ballots")) {
            Said said = said(ballot, at, places);
            int last = Objects.requireNonNullElse(drafts.get(said.draft()).round(), 1);
            if (said.round() < 1
                    || said.round() > last
                    || !once.add(List.of(said.draft(), said.person(), said.round()))) {
                throw new ArchiveReader.Damage("ballots.round " + ballot.draft());
            }
            read.add(said);
        }
        return (turn, written) -> read.forEach(said -> intake.take(
                turn,
                new BallotIntake.Brought(
                        written.drafts().get(said.draft()),
                        written.people().get(said.person()),
                        said.round(),
                        said.choice(),
                        said.reservation(),
                        said.answeredAt(),
                        said.treatments().stream()
                                .map(dealt -> new BallotIntake.Treated(
                                        dealt.number(),
                                        dealt.treatment(),
                                        dealt.sentence(),
                                        dealt.note(),
                                        written.people().get(dealt.writer()),
                                        dealt.treatedAt()))
                                .toList())));
    }

    private static Said said(Archive.Ballot ballot, Map<Long, Integer> drafts, Places places) {
        BallotChoice choice = ArchiveReader.constant(BallotChoice.class, ballot.choice(), "ballots.choice");
        String reservation = ballot.reservation();
        if (choice.takesSentence() != (reservation != null)) {
            throw new ArchiveReader.Damage("ballots.reservation");
        }
        return new Said(
                ArchiveReader.place(drafts, ballot.draft(), "ballots.draft"),
                places.person(ArchiveReader.need(ballot.participant(), "ballots.participant"), "ballots.participant"),
                ballot.round(),
                choice,
                reservation == null ? null : ArchiveReader.line(reservation, Sentence.MAX, "ballots.reservation"),
                ArchiveReader.moment(ArchiveReader.need(ballot.answeredAt(), "ballots.answeredAt")),
                treatments(Objects.requireNonNullElse(ballot.treatments(), List.of()), places));
    }

    private static List<Dealt> treatments(List<Archive.Treated> treatments, Places places) {
        List<Dealt> read = new ArrayList<>();
        for (Archive.Treated treated : ArchiveReader.whole(treatments, "ballots.treatments")) {
            Treatment treatment =
                    ArchiveReader.constant(Treatment.class, treated.treatment(), "ballots.treatments.treatment");
            String note = treated.note();
            if (treated.number() != read.size() + 1
                    || treatment == Treatment.RESOLVED && note == null
                    || treatment == Treatment.OPEN && note != null) {
                throw new ArchiveReader.Damage("ballots.treatments " + treated.number());
            }
            read.add(new Dealt(
                    treated.number(),
                    treatment,
                    ArchiveReader.line(treated.sentence(), Sentence.MAX, "ballots.treatments.sentence"),
                    note == null ? null : ArchiveReader.line(note, Sentence.MAX, "ballots.treatments.note"),
                    places.person(
                            ArchiveReader.need(treated.writer(), "ballots.treatments.writer"),
                            "ballots.treatments.writer"),
                    ArchiveReader.moment(ArchiveReader.need(treated.treatedAt(), "ballots.treatments.treatedAt"))));
        }
        return read;
    }
}
