package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.live.Presence;
import org.wayforward.live.Update;

class FollowerTest extends ViewTest {

    @Test
    void whatHappensBeforeAScreenIsAttachedIsOnItFromTheBeginning() {
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        visit("");
        List<Integer> seen = new ArrayList<>();
        Div screen = new Div();
        Follower.follow(screen, facilitator, room(), cards(seen), Follower.CALM);
        issue(expert(), "Records are kept on paper only.");
        awaitTick();
        assertThat(seen).isEmpty();
        UI.getCurrent().add(screen);
        assertThat(seen).first().isEqualTo(1);
    }

    @Test
    void whatSpeaksOfTheTimeAgesEvenWhereNothingHappens() {
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        visit("");
        issue(expert(), "Records are kept on paper only.");
        awaitTick();
        List<Integer> seen = new ArrayList<>();
        Div screen = new Div();
        Follower.follow(screen, facilitator, room(), cards(seen), Follower.CALM);
        UI.getCurrent().add(screen);
        seen.clear();
        await("the screen to be drawn anew", () -> {
            ReflectionTestUtils.invokeMethod(room(), "lookAround");
            return !seen.isEmpty();
        });
        assertThat(seen).first().isEqualTo(1);
    }

    private static Follower.View cards(List<Integer> seen) {
        return new Follower.View() {
            @Override
            public boolean ages() {
                return true;
            }

            @Override
            public void show(Update update) {
                seen.add(update.board().cards().size());
            }

            @Override
            public void show(Presence presence) {}

            @Override
            public void end(Refusal.Reason reason) {}
        };
    }
}
