package org.wayforward.outcome.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.vote.Balance;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outcome as JSON, aggregated: what the document shows and nothing more. {@code docs/outcome.md} describes it for
 * readers of the file. Things are named as people name them, by numbers; there are no ids. It is canonical: the same
 * outcome always gives the same bytes, wherever its session lives, so that it says neither when it was fetched nor by
 * which code the session is reached. {@link Fingerprint} is made of these bytes.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format, +1 with every change that an older reader would misread
 * @param indicative always true: no tally in it is the result of a vote
 * @param consolidated whether any recommendation is final
 */
record OutcomeJson(
        String format,
        int version,
        boolean indicative,
        boolean consolidated,
        Meeting meeting,
        Participation participation,
        List<Area> areas) {

    static final String FORMAT = "way-forward-outcome";
    static final int VERSION = 3;

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    record Meeting(String title, String meeting, String organizers, String place, String dates, String question) {}

    record Participation(int experts, int authors, int supporters, List<Group> groups) {}

    record Group(List<String> groups, int experts) {}

    record Area(
            String label,
            String title,
            String name,
            List<Recommendation> recommendations,
            List<Source> ranked,
            List<Contribution> contributions,
            List<Gone> gone) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recommendation(
            @Nullable Integer number,
            String status,
            String text,
            List<Subparagraph> subparagraphs,
            List<String> answers,
            List<Sign> restsOn,
            int supporters,
            double bridging,
            double dissent,
            List<Support> byGroup,
            @Nullable Standing standing,
            List<Round> ballot,
            List<Reservation> reservations,
            @Nullable String exception) {}

    /** A subparagraph and those of the second level below it. */
    record Subparagraph(String text, List<String> items) {}

    /** How the support is put in words, what was counted, why it says something else; {@code earlier} of an earlier text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            String term,
            String counted,
            @Nullable String note,
            @Nullable Boolean earlier) {}

    /** What a round of the ballot came to. */
    record Round(int round, Answers answers, List<GroupAnswers> byGroup) {}

    record Answers(int support, int withReservation, int cannotSupport, int outsideMyField) {}

    record GroupAnswers(List<String> groups, Answers answers) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reservation(
            int round,
            String choice,
            String text,
            String treatment,
            @Nullable String note) {}

    record Sign(String kind, String number) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            String kind,
            String number,
            @Nullable String title,
            List<String> members,
            int supporters,
            double bridging,
            double dissent,
            List<Support> byGroup,
            List<Integer> recommendations) {}

    record Support(List<String> groups, int supporters, int voters) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contribution(
            String kind,
            String number,
            String text,
            String lang,
            Instant postedAt,
            List<String> addresses,
            List<String> evidence,
            List<String> tags,
            List<String> groups,
            int supporters,
            double bridging,
            double dissent,
            List<Support> byGroup,
            @Nullable String nowUnder,
            @Nullable String cluster,
            List<Integer> recommendations,
            String fate) {}

    record Gone(String kind, String number, String state, int supporters) {}

    static OutcomeJson of(OutcomeDocument outcome) {
        OutcomeDocument.Participation people = outcome.participation();
        return new OutcomeJson(
                FORMAT,
                VERSION,
                true,
                outcome.consolidated(),
                meeting(outcome.masthead()),
                new Participation(
                        people.experts(),
                        people.authors(),
                        people.supporters(),
                        people.groups().stream()
                                .map(group -> new Group(keys(group.groups()), group.experts()))
                                .toList()),
                outcome.areas().stream().map(OutcomeJson::area).toList());
    }

    /** The file: UTF-8, ended by a line feed. */
    static byte[] render(OutcomeDocument outcome) {
        return (CANONICAL.writeValueAsString(of(outcome)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Meeting meeting(OutcomeDocument.Masthead head) {
        return new Meeting(
                head.title(), head.meeting(), head.organizers(), head.place(), head.dates(), head.question());
    }

    private static Area area(OutcomeDocument.Area area) {
        return new Area(
                area.label(),
                area.title(),
                area.name(),
                area.drafts().stream().map(OutcomeJson::recommendation).toList(),
                area.sources().stream().map(OutcomeJson::source).toList(),
                area.entries().map(OutcomeJson::contribution).toList(),
                area.gone().stream()
                        .map(gone -> new Gone(
                                gone.kind().key(), gone.number(), gone.absence().key(), gone.supporters()))
                        .toList());
    }

    private static Recommendation recommendation(OutcomeDocument.Draft draft) {
        return new Recommendation(
                draft.paragraph(),
                draft.status().key(),
                draft.text().paragraph(),
                draft.text().outline().stream()
                        .map(one -> new Subparagraph(one.words(), one.items()))
                        .toList(),
                draft.answers().stream().map(OutcomeDocument.Link::number).toList(),
                draft.restsOn().stream()
                        .map(link -> new Sign(link.kind().key(), link.number()))
                        .toList(),
                draft.supporters(),
                rounded(draft.balance().bridging()),
                rounded(draft.balance().dissent()),
                supports(draft.balance()),
                standing(draft.standing()),
                draft.rounds().stream().map(OutcomeJson::round).toList(),
                draft.reservations().stream()
                        .map(said -> new Reservation(
                                said.round(),
                                said.choice().key(),
                                said.text(),
                                said.treatment().key(),
                                said.note()))
                        .toList(),
                draft.exception());
    }

    private static @Nullable Standing standing(org.wayforward.outcome.@Nullable Standing standing) {
        return standing == null
                ? null
                : new Standing(
                        standing.term().key(),
                        standing.counted().key(),
                        standing.note(),
                        standing.earlier() ? true : null);
    }

    private static Round round(BallotRound round) {
        return new Round(
                round.round(),
                answers(round.counts()),
                round.groups().stream()
                        .map(line -> new GroupAnswers(keys(line.groups()), answers(line.counts())))
                        .toList());
    }

    private static Answers answers(Map<BallotChoice, Integer> counts) {
        return new Answers(
                counts.getOrDefault(BallotChoice.SUPPORT, 0),
                counts.getOrDefault(BallotChoice.WITH_RESERVATION, 0),
                counts.getOrDefault(BallotChoice.CANNOT_SUPPORT, 0),
                counts.getOrDefault(BallotChoice.OUTSIDE_MY_FIELD, 0));
    }

    private static Source source(OutcomeDocument.Source source) {
        return new Source(
                source.kind().key(),
                source.lead().number(),
                source.title(),
                source.members().stream().map(OutcomeDocument.Entry::number).toList(),
                source.supporters(),
                rounded(source.balance().bridging()),
                rounded(source.balance().dissent()),
                supports(source.balance()),
                paragraphs(source.uses()));
    }

    private static Contribution contribution(OutcomeDocument.Entry entry) {
        return new Contribution(
                entry.kind().key(),
                entry.number(),
                entry.text(),
                entry.lang(),
                entry.postedAt(),
                entry.addresses(),
                Details.evidence(entry),
                entry.tags().stream().map(OutcomeDocument.Tag::name).toList(),
                keys(entry.groups()),
                entry.supporters(),
                rounded(entry.balance().bridging()),
                rounded(entry.balance().dissent()),
                supports(entry.balance()),
                entry.nowUnder(),
                entry.cluster(),
                paragraphs(entry.uses()),
                entry.fate().stage().key());
    }

    private static List<Integer> paragraphs(List<OutcomeDocument.Use> uses) {
        return Fates.paragraphs(uses).stream().map(Integer::valueOf).toList();
    }

    /** To four places: two readers that count alike then write alike. */
    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static List<Support> supports(Balance balance) {
        return balance.shares().stream()
                .map(group -> new Support(keys(group.groups()), group.supporters(), group.voters()))
                .toList();
    }

    private static List<String> keys(Collection<StakeholderGroup> groups) {
        return groups.stream().sorted().map(StakeholderGroup::key).toList();
    }
}
