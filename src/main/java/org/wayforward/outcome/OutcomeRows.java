package org.wayforward.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.identity.StakeholderGroup;

/**
 * The rows an {@link OutcomeDocument} is composed of, all of one revision.
 *
 * @param areas in their order
 * @param contributions of every state, in order of arrival
 * @param addresses recommendation and issue, active links only
 * @param evidence papers by contribution, in their order
 * @param tags tags by contribution, in their order
 * @param supports participant and contribution, active supports only
 * @param experts how many people speak for each stakeholder group, by {@link org.wayforward.vote.GroupSizes}; small groups
 *     are joined by it
 * @param joined how many of them joined themselves
 * @param groups who speaks for which stakeholder group, by participant; not those who gave no name
 * @param clusters clusters that are not dissolved
 * @param drafts of every state, in the order of their areas' documents
 * @param links what drafts answer and rest on, active links only
 * @param deeds what was done and when
 * @param register what the ballot brought; nothing while it is open
 */
record OutcomeRows(
        OutcomeDocument.Masthead masthead,
        long revision,
        List<Area> areas,
        List<Contribution> contributions,
        List<Address> addresses,
        Map<Long, List<OutcomeDocument.Paper>> evidence,
        Map<Long, List<OutcomeDocument.Tag>> tags,
        List<Support> supports,
        Map<StakeholderGroup, Integer> experts,
        Map<StakeholderGroup, Integer> joined,
        Map<Long, StakeholderGroup> groups,
        List<Cluster> clusters,
        List<Draft> drafts,
        List<DraftLink> links,
        List<Activity.Deed> deeds,
        Register register) {

    record Area(long id, String label, String hue, String title, String name) {}

    record Contribution(
            long id,
            Kind kind,
            long area,
            long homeArea,
            int number,
            String text,
            String lang,
            @Nullable String cites,
            @Nullable String signature,
            long author,
            @Nullable StakeholderGroup authorGroup,
            @Nullable Absence absence,
            Instant postedAt,
            @Nullable Medium medium) {}

    record Address(long recommendation, long issue) {}

    record Support(long participant, long contribution) {}

    /** A cluster with the contributions in it, of whatever state. */
    record Cluster(long id, String title, long lead, Set<Long> members) {}

    record Draft(
            long id,
            long area,
            DraftText text,
            long textRevision,
            DraftStatus status,
            boolean removed,
            int versions,
            int round,
            @Nullable String exception) {}

    /** A draft answers an issue, or rests on a contribution. */
    record DraftLink(long draft, long contribution, boolean answers) {}

    /**
     * What the ballot brought.
     *
     * @param treatments how reservations were dealt with, the latest of each
     * @param terms what rapporteurs said, the latest of each draft
     */
    record Register(List<Answer> answers, List<Treated> treatments, List<Said> terms) {

        static final Register NOTHING = new Register(List.of(), List.of(), List.of());
    }

    /** What one person said of a draft in a round. */
    record Answer(long id, long draft, int round, BallotRound.Answer said) {}

    /** How a rapporteur dealt with a reservation, as it was said then. */
    record Treated(
            long ballot,
            Treatment treatment,
            String sentence,
            @Nullable String note) {}

    /** How a rapporteur put the support of a round in words; no term took back what was said. */
    record Said(
            long draft,
            int round,
            @Nullable Term term,
            @Nullable String note) {}
}
