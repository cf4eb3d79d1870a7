package org.wayforward.session;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/**
 * A step of the agenda as it is planned.
 *
 * @param name its key in the message bundles, {@link #OWN} for a step that somebody made up
 * @param title its name in the session's own words; empty is the words of its key
 * @param autoAdvance whether the agenda goes on by itself when its time is up
 */
public record AgendaStep(String name, String title, int minutes, PhaseRules rules, boolean autoAdvance) {

    /** The name of a step that is none of a template. */
    public static final String OWN = "step";

    /** The most code points of a title. */
    public static final int TITLE_MAX = 60;

    /** The most minutes a step may have. */
    public static final int MINUTES_MAX = 24 * 60;

    /** The most supports a budget may give, and the most contributions a cap may allow. */
    public static final int LIMIT_MAX = 1000;

    /** A step of a template. */
    static AgendaStep of(String name, int minutes, PhaseRules rules) {
        return new AgendaStep(name, "", minutes, rules, false);
    }

    /** The same with another number of minutes. */
    public AgendaStep minutes(int other) {
        return new AgendaStep(name, title, other, rules, autoAdvance);
    }

    /** The same with other rules. */
    public AgendaStep rules(PhaseRules other) {
        return new AgendaStep(name, title, minutes, other, autoAdvance);
    }

    /** The same, going on by itself or not. */
    public AgendaStep autoAdvance(boolean other) {
        return new AgendaStep(name, title, minutes, rules, other);
    }

    /**
     * The same, cleaned and measured.
     *
     * @throws Refusal {@link Reason#FIELD_MISSING} for a step without a name, {@link Reason#FIELD_TOO_LONG} when the
     *     title is, {@link Reason#BAD_REQUEST} when a number is out of bounds
     */
    AgendaStep checked() {
        String said = PlainText.line(title, TITLE_MAX);
        if (OWN.equals(name) && said.isEmpty()) {
            throw new Refusal(Reason.FIELD_MISSING);
        }
        boolean known = OWN.equals(name) || AgendaTemplate.names().contains(name);
        boolean within = Stream.<@Nullable Integer>of(
                        rules.issueBudget(), rules.recommendationBudget(), rules.issueCap(), rules.recommendationCap())
                .filter(Objects::nonNull)
                .allMatch(limit -> Objects.requireNonNull(limit) >= 1 && limit <= LIMIT_MAX);
        if (!known || !within || minutes < 1 || minutes > MINUTES_MAX) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return new AgendaStep(name, said, minutes, rules, autoAdvance);
    }
}
