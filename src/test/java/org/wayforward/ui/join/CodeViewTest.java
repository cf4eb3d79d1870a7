package org.wayforward.ui.join;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayforward.ui.ViewTest;

class CodeViewTest extends ViewTest {

    @BeforeEach
    void open() {
        visit("");
    }

    @Test
    void theCodeLeadsToJoining() {
        type(session.code());
        _get(JoinView.class);
        assertThat(page()).contains("Code " + session.code());
    }

    @Test
    void theCodeMayBeSpelledAsPeopleTypeIt() {
        type("  " + session.code().toLowerCase(Locale.ROOT).replace("-", " "));
        _get(JoinView.class);
        assertThat(page()).contains("Code " + session.code());
    }

    @Test
    void anUnknownCodeIsSaidAndStaysInTheField() {
        type("NOBODY-1");
        assertThat(page()).contains("There is no session with this code. Check it on the wall and type it again.");
        assertThat(byId(TextField.class, "code").getValue()).isEqualTo("NOBODY-1");
    }

    @Test
    void nothingAtAllIsAnUnknownCode() {
        type("");
        assertThat(page()).contains("There is no session with this code.");
    }

    @Test
    void whoeverGuessesTooOftenIsAskedToWait() {
        for (int i = 0; i < 9; i++) {
            type("NOBODY-" + i);
        }
        assertThat(page()).contains("Too many attempts from this network. Please wait");
        type(session.code());
        _get(JoinView.class);
    }

    @Test
    void theAddressJoinWithoutACodeAsksForItToo() {
        visit("join");
        _get(CodeView.class);
    }

    private static void type(String code) {
        _setValue(byId(TextField.class, "code"), code);
        click("Continue");
    }
}
