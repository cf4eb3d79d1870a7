package org.wayforward.ui.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;
import org.wayforward.live.Projection;
import org.wayforward.ui.Languages;

/** {@code <wf-clock>}: the session's clock, counting down in the browser. */
@Tag("wf-clock")
@JsModule("context://modules/clock.js")
public class ClockFace extends Component implements HasStyle {

    private Projection.@Nullable Clock shown;

    /** A clock in the language of the screen at hand. */
    public ClockFace() {
        String lang = UI.getCurrent().getLocale().toLanguageTag();
        getElement().setAttribute("lang", lang);
        getElement().setAttribute("texts", Languages.texts(lang));
    }

    /** Says something else in the last two minutes than that a sentence is to be finished. */
    public void soon(String key) {
        getElement().setAttribute("soon", key);
    }

    /** Shows this clock; {@code serverTime} is the server's time now, in milliseconds since the epoch. */
    public void show(Projection.Clock clock, long serverTime) {
        if (clock.equals(shown)) {
            return;
        }
        shown = clock;
        getElement().setAttribute("server-time", Long.toString(serverTime));
        getElement().setAttribute("clock", json(clock));
    }

    private static String json(Projection.Clock clock) {
        String state = clock.endsAt() == null ? "\"remaining\":" + clock.remaining() : "\"endsAt\":" + clock.endsAt();
        return "{\"total\":" + clock.total() + "," + state + "}";
    }
}
