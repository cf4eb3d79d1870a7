package org.wayforward.ui.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.ui.Pressing;

class PressTest {

    private final List<String> done = new ArrayList<>();
    private final Button button = new Button();

    PressTest() {
        Press.on(button, () -> done.add("done"));
    }

    @Test
    void aDoubleClickIsOnePress() {
        Pressing.press(button, null, 1);
        Pressing.press(button, null, 2);
        assertThat(done).hasSize(1);
    }

    @Test
    void thePressOfWhatStandsThereCounts() {
        Press.standsFor(button, 7);
        Pressing.press(button, "7", 1);
        assertThat(done).hasSize(1);
    }

    @Test
    void aPressOfWhatNoLongerStandsThereIsIgnored() {
        Press.standsFor(button, 7);
        Press.standsFor(button, 8);
        Pressing.press(button, "7", 1);
        assertThat(done).isEmpty();
        Pressing.press(button, "8", 1);
        assertThat(done).hasSize(1);
    }

    @Test
    void keysPressWithoutCountingClicks() {
        Pressing.press(button, null, 0);
        Pressing.press(button, null, 0);
        assertThat(done).hasSize(2);
    }
}
