package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What there is to do follows from what may be done. */
class TaskTest {

    @ParameterizedTest
    @CsvSource({
        "write-alone, WRITE_ISSUES_ALONE",
        "reveal, READ",
        "sort, SORT",
        "prioritise, SUPPORT",
        "recommend, RECOMMEND_AND_SUPPORT",
        "check, CHECK",
        "ballot, BALLOT",
        "discuss, DISCUSS",
        "close, CLOSE"
    })
    void theTemplateSaysWhatToDoInEachStep(String name, Task task) {
        AgendaStep step = AgendaTemplate.TWO_HOURS.steps().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(Task.of(name, step.rules())).isEqualTo(task);
    }

    @Test
    void aSwitchSetByHandChangesWhatThereIsToDo() {
        PhaseRules rules = PhaseRules.reading();
        assertThat(Task.of("discuss", rules.permit(Permission.POST_ISSUES, true)))
                .isEqualTo(Task.WRITE_ISSUES);
        assertThat(Task.of("discuss", rules.permit(Permission.SUPPORT, true))).isEqualTo(Task.SUPPORT);
        assertThat(Task.of("discuss", rules.permit(Permission.SEE_OTHERS, false)))
                .isEqualTo(Task.WAIT);
        assertThat(Task.of("open-floor", PhaseRules.everything())).isEqualTo(Task.WRITE_AND_SUPPORT);
        assertThat(Task.of("step", rules)).isEqualTo(Task.READ);
        assertThat(Task.of("step", rules.permit(Permission.CHECK, true))).isEqualTo(Task.CHECK);
        assertThat(Task.of("step", rules.permit(Permission.SORT, true).permit(Permission.SUPPORT, true)))
                .isEqualTo(Task.SORT);
        assertThat(Task.of("sort", rules)).isEqualTo(Task.LET_SORT);
        assertThat(Task.of("ballot", rules)).isEqualTo(Task.AWAIT_BALLOT);
        assertThat(Task.of("discuss", rules.permit(Permission.BALLOT, true))).isEqualTo(Task.BALLOT);
        assertThat(Task.BALLOT.withoutDrafts()).isEqualTo(Task.AWAIT_BALLOT);
    }
}
