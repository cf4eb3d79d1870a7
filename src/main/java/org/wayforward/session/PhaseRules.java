package org.wayforward.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the room may do: in a step of the agenda as it is planned, or now.
 *
 * @param seeOthers whether texts are seen by anybody but their authors; a step without is a private one
 * @param seeTallies whether the room sees numbers of supporters
 * @param sort whether experts are asked where contributions of others belong
 * @param check whether authors are asked if what they meant is still said once they stand in a cluster with others
 * @param ballot whether experts are asked how far they support each final draft recommendation
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
        @Column(name = "may_sort") boolean sort,
        @Column(name = "may_check") boolean check,
        @Column(name = "may_ballot") boolean ballot,
        @Column(name = "issue_budget") @Nullable Integer issueBudget,
        @Column(name = "recommendation_budget") @Nullable Integer recommendationBudget,
        @Column(name = "issue_cap") @Nullable Integer issueCap,
        @Column(name = "recommendation_cap") @Nullable Integer recommendationCap) {

    /** What a lower cap begins with where there was none. */
    private static final int FIRST_CAP = 3;

    /**
     * Rules with these permissions and limits.
     *
     * @param given whether each permission is given
     */
    public static PhaseRules of(
            Predicate<Permission> given,
            @Nullable Integer issueBudget,
            @Nullable Integer recommendationBudget,
            @Nullable Integer issueCap,
            @Nullable Integer recommendationCap) {
        return new PhaseRules(
                given.test(Permission.POST_ISSUES),
                given.test(Permission.POST_RECOMMENDATIONS),
                given.test(Permission.SEE_OTHERS),
                given.test(Permission.SUPPORT),
                given.test(Permission.SEE_TALLIES),
                given.test(Permission.SORT),
                given.test(Permission.CHECK),
                given.test(Permission.BALLOT),
                issueBudget,
                recommendationBudget,
                issueCap,
                recommendationCap);
    }

    /** The rules of a step, or of the session as it stands: both have them in columns of the same names. */
    public static PhaseRules read(ResultSet row) throws SQLException {
        Set<Permission> given = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (row.getBoolean(permission.column())) {
                given.add(permission);
            }
        }
        return of(
                given::contains,
                (Integer) row.getObject("issue_budget"),
                (Integer) row.getObject("recommendation_budget"),
                (Integer) row.getObject("issue_cap"),
                (Integer) row.getObject("recommendation_cap"));
    }

    /** Everything that people do by themselves, live and without limit; the room is asked neither to sort nor in a ballot. */
    public static PhaseRules everything() {
        return of(
                permission -> permission != Permission.SORT && permission != Permission.BALLOT, null, null, null, null);
    }

    /** Nothing but reading what others wrote. */
    public static PhaseRules reading() {
        return of(permission -> permission == Permission.SEE_OTHERS, null, null, null, null);
    }

    /**
     * The same once the session takes nothing more: texts that were to be seen stay to be seen, and the numbers of
     * supporters are, because the draft that everybody reads has them.
     */
    public PhaseRules closed() {
        return given(permission -> permission == Permission.SEE_TALLIES
                || permission == Permission.SEE_OTHERS && permits(Permission.SEE_OTHERS));
    }

    /** Whether the ballot takes answers: it is open, and nothing is written alone, for drafts say what others wrote. */
    public boolean balloting() {
        return ballot && seeOthers;
    }

    /** Whether a permission is given. */
    public boolean permits(Permission permission) {
        return switch (permission) {
            case POST_ISSUES -> postIssues;
            case POST_RECOMMENDATIONS -> postRecommendations;
            case SUPPORT -> support;
            case SEE_OTHERS -> seeOthers;
            case SEE_TALLIES -> seeTallies;
            case SORT -> sort;
            case CHECK -> check;
            case BALLOT -> ballot;
        };
    }

    /** The same with a permission given or taken. */
    public PhaseRules permit(Permission permission, boolean allowed) {
        return given(each -> each == permission ? allowed : permits(each));
    }

    /** The same with other budgets of supports; null is unlimited. */
    public PhaseRules budgets(@Nullable Integer issues, @Nullable Integer recommendations) {
        return of(this::permits, issues, recommendations, issueCap, recommendationCap);
    }

    /** The same with other caps on contributions; null is unlimited. */
    public PhaseRules caps(@Nullable Integer issues, @Nullable Integer recommendations) {
        return of(this::permits, issueBudget, recommendationBudget, issues, recommendations);
    }

    /**
     * The cap to offer to a room that posts more than it can sort: one less than the lowest of the kinds that are still
     * posted; 0 when nothing is, or when it is one already.
     */
    public int lowerCap() {
        int least = Integer.MAX_VALUE;
        if (postIssues) {
            least = Math.min(least, issueCap == null ? FIRST_CAP : issueCap - 1);
        }
        if (postRecommendations) {
            least = Math.min(least, recommendationCap == null ? FIRST_CAP : recommendationCap - 1);
        }
        return least == Integer.MAX_VALUE ? 0 : least;
    }

    /** The same with the {@link #lowerCap} for each kind that is still posted. */
    public PhaseRules lowered() {
        return caps(
                postIssues ? Integer.valueOf(lowerCap()) : issueCap,
                postRecommendations ? Integer.valueOf(lowerCap()) : recommendationCap);
    }

    private PhaseRules given(Predicate<Permission> given) {
        return of(given, issueBudget, recommendationBudget, issueCap, recommendationCap);
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
