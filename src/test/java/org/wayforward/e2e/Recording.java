package org.wayforward.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.live.Audience;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.Presence;
import org.wayforward.live.Screen;
import org.wayforward.live.Update;
import tools.jackson.databind.json.JsonMapper;

/** A screen that writes down what it is sent, and beside each delta the snapshot it would get at that moment. */
final class Recording implements Screen {

    private final Actor actor;
    private final JsonMapper json;
    private final String first;
    private final List<Map<String, String>> steps = new ArrayList<>();
    private long revision;

    Recording(Actor actor, LiveRoom room, Meeting meeting) {
        this.actor = actor;
        this.json = meeting.site().get(JsonMapper.class);
        this.first = json.writeValueAsString(room.projection(Audience.of(actor.role())));
        this.revision = room.board().revision();
    }

    /** The snapshot from which the first delta goes on. */
    String first() {
        return first;
    }

    /** What came since: {@code delta} and {@code snapshot}, both JSON texts. */
    synchronized List<Map<String, String>> steps() {
        return List.copyOf(steps);
    }

    synchronized long resets() {
        return steps.stream()
                .filter(step -> json.readTree(step.get("delta")).has("reset"))
                .count();
    }

    synchronized long revision() {
        return revision;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public synchronized void deliver(Update update) {
        steps.add(Map.of("delta", update.delta(), "snapshot", json.writeValueAsString(update.projection())));
        revision = update.projection().to();
    }

    @Override
    public void presence(Presence presence) {
        // It has no revision, and this is not about it.
    }

    @Override
    public void end(Refusal.Reason reason) {
        throw new IllegalStateException("This screen ended: " + reason);
    }
}
