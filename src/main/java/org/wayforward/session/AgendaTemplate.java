package org.wayforward.session;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayforward.identity.Keyed;

/** The agendas there are to begin with. */
public enum AgendaTemplate implements Keyed {
    /** One step in which everybody may do everything, live: the simple mode. */
    OPEN_FLOOR(List.of(AgendaStep.of("open-floor", 120, PhaseRules.everything()))),

    /** Two hours in the order of the nominal group: write alone, see it all, sort, weigh, recommend, agree. */
    TWO_HOURS(List.of(
            AgendaStep.of(
                    "write-alone",
                    12,
                    PhaseRules.reading()
                            .permit(Permission.POST_ISSUES, true)
                            .permit(Permission.SEE_OTHERS, false)
                            .caps(3, null)),
            AgendaStep.of("reveal", 8, PhaseRules.reading()),
            AgendaStep.of("sort", 14, PhaseRules.reading().permit(Permission.SORT, true)),
            AgendaStep.of(
                    "prioritise",
                    6,
                    PhaseRules.reading().permit(Permission.SUPPORT, true).budgets(5, 5)),
            AgendaStep.of(
                    "recommend",
                    24,
                    PhaseRules.reading()
                            .permit(Permission.POST_RECOMMENDATIONS, true)
                            .permit(Permission.SUPPORT, true)
                            .budgets(5, 5)
                            .caps(null, 2)),
            AgendaStep.of("check", 8, PhaseRules.reading().permit(Permission.CHECK, true)),
            AgendaStep.of("ballot", 10, PhaseRules.reading().permit(Permission.BALLOT, true)),
            AgendaStep.of("discuss", 26, PhaseRules.reading().permit(Permission.SEE_TALLIES, true)),
            AgendaStep.of("close", 12, PhaseRules.reading().permit(Permission.SEE_TALLIES, true))));

    private final List<AgendaStep> steps;

    AgendaTemplate(List<AgendaStep> steps) {
        this.steps = steps;
    }

    /** Its steps, in order. */
    public List<AgendaStep> steps() {
        return steps;
    }

    /** The names of all steps of all templates. */
    static Set<String> names() {
        return Arrays.stream(values())
                .flatMap(template -> template.steps.stream())
                .map(AgendaStep::name)
                .collect(Collectors.toSet());
    }
}
