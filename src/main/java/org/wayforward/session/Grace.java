package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is still taken for a moment after a step has ended, so that nobody loses a sentence to the clock: posts, and answers
 * to what the step asked.
 *
 * @param until when that is over
 * @param issueCap the cap of the step that has ended; null is unlimited
 * @param recommendationCap the same for recommendations
 */
@Embeddable
public record Grace(
        @Column(name = "grace_until") Instant until,
        @Column(name = "grace_issues") boolean issues,
        @Column(name = "grace_recommendations") boolean recommendations,
        @Column(name = "grace_sort") boolean sort,
        @Column(name = "grace_check") boolean check,
        @Column(name = "grace_ballot") boolean ballot,
        @Column(name = "grace_issue_cap") @Nullable Integer issueCap,
        @Column(name = "grace_recommendation_cap") @Nullable Integer recommendationCap) {

    /** How long. */
    public static final Duration LENGTH = Duration.ofSeconds(20);

    /** What a change of rules leaves open for a moment; null when it ends nothing of it. */
    static @Nullable Grace between(PhaseRules before, PhaseRules after, Instant now) {
        boolean issues = before.postIssues() && !after.postIssues();
        boolean recommendations = before.postRecommendations() && !after.postRecommendations();
        boolean sort = before.sort() && !after.sort();
        boolean check = before.check() && !after.check();
        boolean ballot = before.balloting() && !after.balloting();
        return issues || recommendations || sort || check || ballot
                ? new Grace(
                        now.plus(LENGTH),
                        issues,
                        recommendations,
                        sort,
                        check,
                        ballot,
                        before.issueCap(),
                        before.recommendationCap())
                : null;
    }

    /** The rules as they are for what comes at this moment. */
    PhaseRules in(PhaseRules rules, Instant now) {
        if (now.isAfter(until)) {
            return rules;
        }
        boolean lateIssues = issues && !rules.postIssues();
        boolean lateRecommendations = recommendations && !rules.postRecommendations();
        return rules.permit(Permission.POST_ISSUES, rules.postIssues() || issues)
                .permit(Permission.POST_RECOMMENDATIONS, rules.postRecommendations() || recommendations)
                .permit(Permission.SORT, rules.sort() || sort)
                .permit(Permission.CHECK, rules.check() || check)
                .permit(Permission.BALLOT, rules.ballot() || ballot)
                .caps(
                        lateIssues ? issueCap : rules.issueCap(),
                        lateRecommendations ? recommendationCap : rules.recommendationCap());
    }
}
