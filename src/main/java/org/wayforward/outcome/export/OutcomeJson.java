package org.wayforward.outcome.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.OutcomeDocument;

/**
 * The outcome as JSON, aggregated: what the document shows and nothing more. {@code docs/outcome.md} describes it for
 * readers of the file. Things are named as people name them, by numbers; there are no ids.
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
        long revision,
        Instant at,
        OutcomeDocument.Masthead meeting,
        Participation participation,
        List<Area> areas) {

    static final String FORMAT = "way-forward-outcome";
    static final int VERSION = 1;

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
            List<String> subparagraphs,
            List<String> answers,
            List<Sign> restsOn,
            int supporters,
            List<Support> byGroup) {}

    record Sign(String kind, String number) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            String kind,
            String number,
            @Nullable String title,
            List<String> members,
            int supporters,
            List<Support> byGroup,
            List<Integer> recommendations) {}

    record Support(List<String> groups, int supporters, int experts) {}

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
            @Nullable String signature,
            int supporters,
            List<Support> byGroup,
            @Nullable String nowUnder,
            @Nullable String cluster,
            List<Integer> recommendations) {}

    record Gone(String kind, String number, String state, int supporters) {}

    static OutcomeJson of(OutcomeDocument outcome) {
        OutcomeDocument.Participation people = outcome.participation();
        return new OutcomeJson(
                FORMAT,
                VERSION,
                true,
                outcome.consolidated(),
                outcome.revision(),
                outcome.at(),
                outcome.masthead(),
                new Participation(
                        people.experts(),
                        people.authors(),
                        people.supporters(),
                        people.groups().stream()
                                .map(group -> new Group(keys(group.groups()), group.experts()))
                                .toList()),
                outcome.areas().stream().map(OutcomeJson::area).toList());
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
                                gone.kind().key(), gone.number(), gone.state().key(), gone.supporters()))
                        .toList());
    }

    private static Recommendation recommendation(OutcomeDocument.Draft draft) {
        return new Recommendation(
                draft.paragraph(),
                draft.status().key(),
                draft.text().paragraph(),
                draft.text().subparagraphs(),
                draft.answers().stream().map(OutcomeDocument.Link::number).toList(),
                draft.restsOn().stream()
                        .map(link -> new Sign(link.kind().key(), link.number()))
                        .toList(),
                draft.supporters(),
                supports(draft.balance()));
    }

    private static Source source(OutcomeDocument.Source source) {
        return new Source(
                source.kind().key(),
                source.lead().number(),
                source.title(),
                source.members().stream().map(OutcomeDocument.Entry::number).toList(),
                source.supporters(),
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
                OutcomeAnnexes.evidence(entry),
                entry.tags().stream().map(OutcomeDocument.Tag::name).toList(),
                keys(entry.groups()),
                entry.signature(),
                entry.supporters(),
                supports(entry.balance()),
                entry.nowUnder(),
                entry.cluster(),
                paragraphs(entry.uses()));
    }

    private static List<Integer> paragraphs(List<OutcomeDocument.Use> uses) {
        return Fates.paragraphs(uses).stream().map(Integer::valueOf).toList();
    }

    private static List<Support> supports(List<OutcomeDocument.GroupSupport> balance) {
        return balance.stream()
                .map(group -> new Support(keys(group.groups()), group.supporters(), group.experts()))
                .toList();
    }

    private static List<String> keys(Collection<StakeholderGroup> groups) {
        return groups.stream().sorted().map(StakeholderGroup::key).toList();
    }
}
