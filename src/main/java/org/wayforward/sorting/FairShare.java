package org.wayforward.sorting;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;

/**
 * Which contribution somebody is asked about next: one that others have begun with, until as many were asked as can agree,
 * then the one that arrived first of those nobody was asked about; never one's own, never one twice. So every contribution
 * has its round before any has another, and the answers there are suffice for some instead of for none.
 */
public final class FairShare {

    /** No more people than these are asked about one contribution; what they cannot agree on is the facilitators'. */
    public static final int MOST = 9;

    /**
     * How long a question that nobody answers counts. Many screens are open that nobody looks at; somebody else is asked
     * then, and an answer that comes later still counts.
     */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private FairShare() {}

    /**
     * A contribution that is to be sorted.
     *
     * @param asked how many people have answered about it, or may still be about to
     */
    public record Candidate(ContributionId id, ParticipantId author, int asked) {}

    /**
     * The contribution to ask this person about, if there is any.
     *
     * @param candidates in order of arrival
     * @param before what this person has been asked about
     */
    public static Optional<ContributionId> next(
            List<Candidate> candidates, ParticipantId person, Set<ContributionId> before) {
        return candidates.stream()
                .filter(candidate -> candidate.asked() < MOST)
                .filter(candidate -> !candidate.author().equals(person))
                .filter(candidate -> !before.contains(candidate.id()))
                .min(Comparator.comparingInt((Candidate candidate) -> candidate.asked() / Agreement.ALIKE)
                        .thenComparing(Candidate::asked, Comparator.reverseOrder()))
                .map(Candidate::id);
    }
}
