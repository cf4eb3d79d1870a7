package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the room may do: in a step of the agenda as it is planned, or now.
 *
 * @param seeOthers whether texts are seen by anybody but their authors; a step without is a private one
 * @param seeTallies whether the room sees numbers of supporters
 * @param issueBudget supports on issues each expert has; null is unlimited
 * @param recommendationBudget the same for recommendations
 * @param issueCap how many issues each expert may have posted; null is unlimited
 * @param recommendationCap the same for recommendations
 */
@Embeddable
public record PhaseRules(
        @Column(name = "post_issues") boolean postIssues,
        @Column(name = "post_recommendations") boolean postRecommendations,
        @Column(name = "see_others") boolean seeOthers,
        boolean support,
        @Column(name = "see_tallies") boolean seeTallies,
        @Column(name = "issue_budget") @Nullable Integer issueBudget,
        @Column(name = "recommendation_budget") @Nullable Integer recommendationBudget,
        @Column(name = "issue_cap") @Nullable Integer issueCap,
        @Column(name = "recommendation_cap") @Nullable Integer recommendationCap) {

    /** Everything, live and without limit. */
    public static PhaseRules everything() {
        return new PhaseRules(true, true, true, true, true, null, null, null, null);
    }

    /** Nothing but reading what others wrote. */
    public static PhaseRules reading() {
        return new PhaseRules(false, false, true, false, false, null, null, null, null);
    }

    /** The same once the session takes nothing more: what was to be seen stays to be seen. */
    public PhaseRules closed() {
        return permit(Permission.POST_ISSUES, false)
                .permit(Permission.POST_RECOMMENDATIONS, false)
                .permit(Permission.SUPPORT, false);
    }

    /** Whether a permission is given. */
    public boolean permits(Permission permission) {
        return switch (permission) {
            case POST_ISSUES -> postIssues;
            case POST_RECOMMENDATIONS -> postRecommendations;
            case SUPPORT -> support;
            case SEE_OTHERS -> seeOthers;
            case SEE_TALLIES -> seeTallies;
        };
    }

    /** The same with a permission given or taken. */
    public PhaseRules permit(Permission permission, boolean allowed) {
        return new PhaseRules(
                permission == Permission.POST_ISSUES ? allowed : postIssues,
                permission == Permission.POST_RECOMMENDATIONS ? allowed : postRecommendations,
                permission == Permission.SEE_OTHERS ? allowed : seeOthers,
                permission == Permission.SUPPORT ? allowed : support,
                permission == Permission.SEE_TALLIES ? allowed : seeTallies,
                issueBudget,
                recommendationBudget,
                issueCap,
                recommendationCap);
    }

    /** The same with other budgets of supports; null is unlimited. */
    public PhaseRules budgets(@Nullable Integer issues, @Nullable Integer recommendations) {
        return new PhaseRules(
                postIssues,
                postRecommendations,
                seeOthers,
                support,
                seeTallies,
                issues,
                recommendations,
                issueCap,
                recommendationCap);
    }

    /** The same with other caps on contributions; null is unlimited. */
    public PhaseRules caps(@Nullable Integer issues, @Nullable Integer recommendations) {
        return new PhaseRules(
                postIssues,
                postRecommendations,
                seeOthers,
                support,
                seeTallies,
                issueBudget,
                recommendationBudget,
                issues,
                recommendations);
    }

    /** The same with what a change of the plan has changed; what was set by hand elsewhere stays. */
    PhaseRules following(PhaseRules before, PhaseRules after) {
        PhaseRules next = this;
        for (Permission permission : Permission.values()) {
            if (before.permits(permission) != after.permits(permission)) {
                next = next.permit(permission, after.permits(permission));
            }
        }
        return next.budgets(
                        changed(PhaseRules::issueBudget, before, after),
                        changed(PhaseRules::recommendationBudget, before, after))
                .caps(
                        changed(PhaseRules::issueCap, before, after),
                        changed(PhaseRules::recommendationCap, before, after));
    }

    private @Nullable Integer changed(
            Function<PhaseRules, @Nullable Integer> part, PhaseRules before, PhaseRules after) {
        return part.apply(Objects.equals(part.apply(before), part.apply(after)) ? this : after);
    }
}
