package org.wayforward.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.outcome.Archive;
import org.wayforward.sorting.Agreed;
import org.wayforward.sorting.Answer;
import org.wayforward.sorting.AuthorChecks;
import org.wayforward.sorting.Place;
import org.wayforward.sorting.Settlement;
import org.wayforward.sorting.SortingIntake;

/** Brings along what the room of an archive was asked about sorting; older archives have nothing of it. */
@Component
@Order(3)
class ArchivedSortingParts implements ArchivePartReader {

    private final SortingIntake intake;

    ArchivedSortingParts(SortingIntake intake) {
        this.intake = intake;
    }

    private record Said(
            @Nullable Place place,
            @Nullable Long cluster,
            @Nullable Integer other) {}

    private record Asked(
            int person,
            int contribution,
            @Nullable Integer step,
            String state,
            Said said,
            Instant askedAt,
            @Nullable Instant answeredAt) {}

    private record Filed(
            int contribution, Agreed outcome, int alike, int answers, Instant filedAt, boolean confirmed) {}

    private record Checked(
            int contribution,
            @Nullable Long cluster,
            boolean agrees,
            @Nullable String reason,
            Instant answeredAt,
            @Nullable Settlement settled) {}

    @Override
    public ArchivePart read(Archive archive, Places places) {
        Archive.Sorting sorting = archive.sorting();
        if (sorting == null) {
            return ArchivePart.none();
        }
        List<Asked> asks = asks(sorting, places, archive.phases().size());
        List<Filed> filings = filings(sorting, places);
        List<Checked> checks = checks(sorting, places);
        return (turn, written) -> {
            asks.forEach(ask -> intake.take(turn, brought(ask, written)));
            filings.forEach(filed -> intake.take(
                    turn,
                    new SortingIntake.Filed(
                            written.items().get(filed.contribution()),
                            filed.outcome(),
                            filed.alike(),
                            filed.answers(),
                            filed.filedAt(),
                            filed.confirmed())));
            checks.forEach(check -> intake.take(
                    turn,
                    new SortingIntake.Checked(
                            written.items().get(check.contribution()),
                            cluster(written, check.cluster()),
                            check.agrees(),
                            check.reason(),
                            check.answeredAt(),
                            check.settled())));
        };
    }

    private static List<Asked> asks(Archive.Sorting sorting, Places places, int steps) {
        List<Asked> read = new ArrayList<>();
        Set<List<Integer>> pairs = new HashSet<>();
        for (Archive.Ask ask : ArchiveReader.whole(sorting.asks(), "sorting.asks")) {
            int person = places.person(
                    ArchiveReader.need(ask.participant(), "sorting.asks.participant"), "sorting.asks.participant");
            int contribution = places.contribution(ask.contribution(), "sorting.asks.contribution");
            Integer step = ask.step();
            if (!pairs.add(List.of(person, contribution)) || step != null && (step < 0 || step >= steps)) {
                throw new ArchiveReader.Damage("sorting.asks " + ask.contribution());
            }
            String state = ArchiveReader.need(ask.state(), "sorting.asks.state");
            boolean answered = state.equals("answered");
            if (!answered && !state.equals("open") && !state.equals("dropped")
                    || answered != (ask.place() != null && ask.answeredAt() != null)) {
                throw new ArchiveReader.Damage("sorting.asks.state " + state);
            }
            Long other = ask.other();
            Place place = answered ? ArchiveReader.constant(Place.class, ask.place(), "sorting.asks.place") : null;
            if (place == Place.SAME && other == null) {
                throw new ArchiveReader.Damage("sorting.asks.other");
            }
            Instant answeredAt = ask.answeredAt();
            read.add(new Asked(
                    person,
                    contribution,
                    step,
                    state,
                    new Said(
                            place,
                            ask.cluster(),
                            other == null ? null : places.contribution(other, "sorting.asks.other")),
                    ArchiveReader.moment(ArchiveReader.need(ask.askedAt(), "sorting.asks.askedAt")),
                    answeredAt == null ? null : ArchiveReader.moment(answeredAt)));
        }
        return read;
    }

    private static List<Filed> filings(Archive.Sorting sorting, Places places) {
        List<Filed> read = new ArrayList<>();
        Set<Integer> filed = new HashSet<>();
        for (Archive.Filing filing : ArchiveReader.whole(sorting.filings(), "sorting.filings")) {
            int contribution = places.contribution(filing.contribution(), "sorting.filings.contribution");
            if (!filed.add(contribution) || filing.alike() < 1 || filing.of() < filing.alike()) {
                throw new ArchiveReader.Damage("sorting.filings " + filing.contribution());
            }
            read.add(new Filed(
                    contribution,
                    ArchiveReader.constant(Agreed.class, filing.outcome(), "sorting.filings.outcome"),
                    filing.alike(),
                    filing.of(),
                    ArchiveReader.moment(ArchiveReader.need(filing.filedAt(), "sorting.filings.filedAt")),
                    filing.confirmed()));
        }
        return read;
    }

    private static List<Checked> checks(Archive.Sorting sorting, Places places) {
        List<Checked> read = new ArrayList<>();
        for (Archive.Check check : ArchiveReader.whole(sorting.checks(), "sorting.checks")) {
            String reason = check.reason();
            String settled = check.settled();
            if (check.agrees() != (reason == null)) {
                throw new ArchiveReader.Damage("sorting.checks.reason");
            }
            read.add(new Checked(
                    places.contribution(check.contribution(), "sorting.checks.contribution"),
                    check.cluster(),
                    check.agrees(),
                    reason == null
                            ? null
                            : ArchiveReader.line(reason, AuthorChecks.REASON_MAX, "sorting.checks.reason"),
                    ArchiveReader.moment(ArchiveReader.need(check.answeredAt(), "sorting.checks.answeredAt")),
                    settled == null
                            ? null
                            : ArchiveReader.constant(Settlement.class, settled, "sorting.checks.settled")));
        }
        return read;
    }

    private static SortingIntake.Asked brought(Asked ask, ConversationWriter.Written written) {
        Integer step = ask.step();
        return new SortingIntake.Asked(
                written.people().get(ask.person()),
                written.items().get(ask.contribution()),
                step == null ? null : written.parts().agenda().get(step).id(),
                ask.state().equals("dropped"),
                answer(ask.said(), written),
                ask.askedAt(),
                ask.answeredAt());
    }

    private static @Nullable Answer answer(Said said, ConversationWriter.Written written) {
        Place place = said.place();
        if (place == null) {
            return null;
        }
        ClusterId cluster = cluster(written, said.cluster());
        Integer other = said.other();
        ContributionId same = other == null ? null : written.items().get(other);
        return switch (place) {
            case CLUSTER -> new Answer(Place.CLUSTER, cluster == null ? 0 : cluster.value());
            case SAME -> Answer.same(Objects.requireNonNull(same));
            case ALONE -> Answer.alone();
            case UNKNOWN -> Answer.unknown();
        };
    }

    private static @Nullable ClusterId cluster(ConversationWriter.Written written, @Nullable Long id) {
        return id == null ? null : written.clusters().get(id);
    }
}
