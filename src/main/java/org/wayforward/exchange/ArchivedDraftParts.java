package org.wayforward.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Refusal;
import org.wayforward.outcome.Archive;
import org.wayforward.outcome.DraftIntake;
import org.wayforward.outcome.DraftOccasion;
import org.wayforward.outcome.DraftStatus;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.Sentence;
import org.wayforward.outcome.Term;

/** Brings the draft recommendations of an archive along, with their versions; older archives have none. */
@Component
@Order(2)
class ArchivedDraftParts implements ArchivePartReader {

    private final DraftIntake intake;

    ArchivedDraftParts(DraftIntake intake) {
        this.intake = intake;
    }

    private record Drafted(
            int area,
            int position,
            DraftText text,
            DraftStatus status,
            boolean removed,
            int round,
            @Nullable String exception,
            List<Integer> answers,
            List<Integer> restsOn,
            List<Kept> versions,
            List<SaidOnce> terms) {}

    private record SaidOnce(
            int number,
            int round,
            @Nullable Term term,
            @Nullable String note,
            int writer,
            Instant saidAt) {}

    private record Kept(
            int number,
            DraftOccasion occasion,
            int area,
            DraftText text,
            DraftStatus status,
            int writer,
            Instant writtenAt,
            @Nullable String note) {}

    @Override
    public ArchivePart read(Archive archive, Places places) {
        List<Drafted> read = new ArrayList<>();
        for (Archive.Draft draft :
                ArchiveReader.whole(Objects.requireNonNullElse(archive.drafts(), List.of()), "drafts")) {
            List<Integer> answers = links(places, draft.answers(), "drafts.answers");
            answers.forEach(place -> mustBeIssue(archive.contributions().get(place)));
            read.add(new Drafted(
                    places.area(draft.area(), "drafts.area"),
                    draft.position(),
                    text(draft.text(), draft.subparagraphs(), "drafts.text"),
                    ArchiveReader.constant(DraftStatus.class, draft.status(), "drafts.status"),
                    DraftIntake.removed(ArchiveReader.need(draft.state(), "drafts.state")),
                    round(draft.round()),
                    note(draft.exception(), "drafts.exception"),
                    answers,
                    links(places, draft.restsOn(), "drafts.restsOn"),
                    versions(places, draft),
                    terms(places, draft)));
        }
        return (turn, written) -> read.forEach(one -> written.drafts().add(intake.take(turn, brought(one, written))));
    }

    private static List<Kept> versions(Places places, Archive.Draft draft) {
        List<Kept> versions = new ArrayList<>();
        int last = 0;
        for (Archive.Version version : ArchiveReader.whole(draft.versions(), "drafts.versions")) {
            if (version.number() <= last) {
                throw new ArchiveReader.Damage("drafts.versions.number " + version.number());
            }
            last = version.number();
            versions.add(new Kept(
                    version.number(),
                    ArchiveReader.constant(DraftOccasion.class, version.occasion(), "drafts.versions.occasion"),
                    places.area(version.area(), "drafts.versions.area"),
                    text(version.text(), version.subparagraphs(), "drafts.versions.text"),
                    ArchiveReader.constant(DraftStatus.class, version.status(), "drafts.versions.status"),
                    places.person(
                            ArchiveReader.need(version.writer(), "drafts.versions.writer"), "drafts.versions.writer"),
                    ArchiveReader.moment(ArchiveReader.need(version.writtenAt(), "drafts.versions.writtenAt")),
                    note(version.note(), "drafts.versions.note")));
        }
        return versions;
    }

    private static List<SaidOnce> terms(Places places, Archive.Draft draft) {
        List<SaidOnce> terms = new ArrayList<>();
        for (Archive.SaidTerm said :
                ArchiveReader.whole(Objects.requireNonNullElse(draft.terms(), List.of()), "drafts.terms")) {
            if (said.number() != terms.size() + 1
                    || said.round() < 1
                    || said.round() > round(draft.round())
                    || (said.term() == null) != (said.note() == null)) {
                throw new ArchiveReader.Damage("drafts.terms " + said.number());
            }
            terms.add(new SaidOnce(
                    said.number(),
                    said.round(),
                    said.term() == null ? null : ArchiveReader.constant(Term.class, said.term(), "drafts.terms.term"),
                    note(said.note(), "drafts.terms.note"),
                    places.person(ArchiveReader.need(said.writer(), "drafts.terms.writer"), "drafts.terms.writer"),
                    ArchiveReader.moment(ArchiveReader.need(said.saidAt(), "drafts.terms.saidAt"))));
        }
        return terms;
    }

    private static @Nullable String note(@Nullable String said, String where) {
        return said == null ? null : ArchiveReader.line(said, Sentence.MAX, where);
    }

    private static DraftIntake.Brought brought(Drafted one, ConversationWriter.Written written) {
        return new DraftIntake.Brought(
                written.parts().areas().get(one.area()).id(),
                one.position(),
                one.text(),
                one.status(),
                one.removed(),
                one.round(),
                one.exception(),
                one.answers().stream().map(written.items()::get).toList(),
                one.restsOn().stream().map(written.items()::get).toList(),
                one.versions().stream()
                        .map(kept -> new DraftIntake.Version(
                                kept.number(),
                                kept.occasion(),
                                written.parts().areas().get(kept.area()).id(),
                                kept.text(),
                                kept.status(),
                                written.people().get(kept.writer()),
                                kept.writtenAt(),
                                kept.note()))
                        .toList(),
                one.terms().stream()
                        .map(said -> new DraftIntake.SaidOfRound(
                                said.number(),
                                said.round(),
                                said.term(),
                                said.note(),
                                written.people().get(said.writer()),
                                said.saidAt()))
                        .toList());
    }

    /** A text that is as it would have been written here. */
    private static DraftText text(@Nullable String paragraph, @Nullable List<String> subparagraphs, String where) {
        String first = ArchiveReader.need(paragraph, where);
        List<String> more = ArchiveReader.whole(subparagraphs, where);
        try {
            if (!more.isEmpty() && DraftText.isItem(more.getFirst())) {
                throw new ArchiveReader.Damage(where);
            }
            Stream.concat(Stream.of(first), more.stream().map(DraftText::words)).forEach(line -> {
                if (!line.isEmpty()) {
                    ArchiveReader.line(line, DraftText.PARAGRAPH_MAX, where);
                }
            });
            DraftText text = new DraftText(first, more);
            DraftText.of(text.lines());
            return text;
        } catch (Refusal refusal) {
            throw new ArchiveReader.Damage(where);
        }
    }

    private static List<Integer> links(Places places, @Nullable List<Long> ids, String where) {
        List<Integer> found = ArchiveReader.whole(ids, where).stream()
                .map(id -> places.contribution(id, where))
                .toList();
        if (found.stream().distinct().count() < found.size()) {
            throw new ArchiveReader.Damage(where);
        }
        return found;
    }

    private static int round(@Nullable Integer said) {
        int round = said == null ? 1 : said;
        if (round < 1) {
            throw new ArchiveReader.Damage("drafts.round");
        }
        return round;
    }

    private static void mustBeIssue(Archive.Contribution contribution) {
        if (!Kind.ISSUE.key().equals(contribution.kind())) {
            throw new ArchiveReader.Damage("drafts.answers " + contribution.id());
        }
    }
}
