package org.wayforward.session;

import org.wayforward.identity.Keyed;

/** What an expert is to do now, as one line on every screen says it: it follows from what the room may do. */
public enum Task implements Keyed {
    WRITE_ALONE,
    WRITE_ISSUES_ALONE,
    WRITE_RECOMMENDATIONS_ALONE,
    WAIT,
    WRITE_AND_SUPPORT,
    WRITE,
    WRITE_ISSUES_AND_SUPPORT,
    WRITE_ISSUES,
    RECOMMEND_AND_SUPPORT,
    RECOMMEND,
    SUPPORT,
    READ,
    SORT,
    LET_SORT,
    CHECK,
    BALLOT,
    AWAIT_BALLOT,
    DISCUSS,
    CLOSE,
    CLOSED;

    /**
     * What is to be done in a step.
     *
     * @param step the step's name
     * @param rules what the room may do now, whatever the step was planned to allow
     */
    public static Task of(String step, PhaseRules rules) {
        boolean both = rules.postIssues() && rules.postRecommendations();
        if (!rules.seeOthers()) {
            return both
                    ? WRITE_ALONE
                    : rules.postIssues()
                            ? WRITE_ISSUES_ALONE
                            : rules.postRecommendations() ? WRITE_RECOMMENDATIONS_ALONE : WAIT;
        }
        boolean support = rules.support();
        if (both) {
            return support ? WRITE_AND_SUPPORT : WRITE;
        }
        if (rules.postIssues()) {
            return support ? WRITE_ISSUES_AND_SUPPORT : WRITE_ISSUES;
        }
        if (rules.postRecommendations()) {
            return support ? RECOMMEND_AND_SUPPORT : RECOMMEND;
        }
        if (rules.sort()) {
            return SORT;
        }
        if (rules.ballot()) {
            return BALLOT;
        }
        return support ? SUPPORT : reading(step, rules);
    }

    /** The same where no draft recommendation is final yet: there is no ballot without one. */
    public Task withoutDrafts() {
        return this == BALLOT ? AWAIT_BALLOT : this;
    }

    /** Where there is nothing to write, to sort or to support, the step itself says what there is to do. */
    private static Task reading(String step, PhaseRules rules) {
        return switch (step) {
            case "sort" -> LET_SORT;
            case "check" -> CHECK;
            case "ballot" -> AWAIT_BALLOT;
            case "discuss" -> DISCUSS;
            case "close" -> CLOSE;
            default -> rules.check() ? CHECK : READ;
        };
    }
}
