package org.wayforward.session;

import org.jspecify.annotations.Nullable;

/**
 * What the room may do in a phase.
 *
 * @param name key of the phase in the message bundles
 * @param seeOthers whether experts see texts that are not their own
 * @param seeTallies whether the room sees numbers of supporters
 * @param issueBudget supports on issues each expert has; null is unlimited
 * @param recommendationBudget the same for recommendations
 */
public record PhaseRules(
        String name,
        boolean postIssues,
        boolean postRecommendations,
        boolean seeOthers,
        boolean support,
        boolean seeTallies,
        @Nullable Integer issueBudget,
        @Nullable Integer recommendationBudget) {

    /** The same once the session takes nothing more: what was to be seen stays to be seen. */
    public PhaseRules closed() {
        return new PhaseRules("closed", false, false, seeOthers, false, seeTallies, issueBudget, recommendationBudget);
    }
}
