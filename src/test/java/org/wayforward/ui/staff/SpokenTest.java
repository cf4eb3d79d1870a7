package org.wayforward.ui.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenTest {

    @Test
    void countsAreHeardOnlyWhenWhatMattersChanges() {
        Spoken spoken = new Spoken();
        spoken.say(0, "1 of 40");
        spoken.say(0, "2 of 40");
        assertThat(spoken.getText()).isEqualTo("1 of 40");
        spoken.say(1, "10 of 40");
        assertThat(spoken.getText()).isEqualTo("10 of 40");
        assertThat(spoken.getElement().getAttribute("role")).isEqualTo("status");
    }
}
