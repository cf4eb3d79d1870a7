package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        List<Long> seen = new ArrayList<>();
        Div screen = new Div();
        Follower.follow(screen, facilitator, room(), revisions(seen), Follower.CALM);
        issue(expert(), "Records are kept on paper only.");
        awaitTick();
        assertThat(seen).isEmpty();
        UI.getCurrent().add(screen);
        assertThat(seen).containsExactly(room().board().revision());
    }

    private static Follower.View revisions(List<Long> seen) {
        return new Follower.View() {
            @Override
            public void show(Update update) {
                seen.add(update.board().revision());
            }

            @Override
            public void show(Presence presence) {}

            @Override
            public void end(Refusal.Reason reason) {}
        };
    }
}
