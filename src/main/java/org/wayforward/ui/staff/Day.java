package org.wayforward.ui.staff;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** {@code <wf-day>}: a day and its time, in the browser's own zone once its module is there, in UTC until then. */
@Tag("wf-day")
@JsModule("context://modules/moment.js")
public final class Day extends HtmlContainer {

    /** The day and time of this moment. */
    public Day(Instant at) {
        getElement().setAttribute("at", Long.toString(at.toEpochMilli()));
        getElement().setAttribute("lang", UI.getCurrent().getLocale().toLanguageTag());
        setText(DateTimeFormatter.ofPattern(
                        "d MMMM uuuu, HH:mm 'UTC'", UI.getCurrent().getLocale())
                .format(at.atOffset(ZoneOffset.UTC)));
    }
}
