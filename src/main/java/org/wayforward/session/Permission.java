package org.wayforward.session;

import java.util.Locale;
import org.wayforward.identity.Keyed;

/** One switch of a phase. */
public enum Permission implements Keyed {
    POST_ISSUES,
    POST_RECOMMENDATIONS,
    SUPPORT,
    SEE_OTHERS,
    SEE_TALLIES,

    /** Experts are asked where contributions of others belong. */
    SORT,

    /** Authors are asked whether the cluster they came into says what they meant. */
    CHECK,

    /** Experts say how far they support each final draft recommendation. */
    BALLOT;

    /** The column that holds it, of a step of the agenda and of the session. */
    public String column() {
        return switch (this) {
            case SORT -> "may_sort";
            case CHECK -> "may_check";
            case BALLOT -> "may_ballot";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
