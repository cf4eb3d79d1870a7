package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code <wf-moment>}: a time of day, in the browser's own zone once its module is there, in UTC until then. */
@Tag("wf-moment")
@JsModule("context://modules/moment.js")
final class Moment extends HtmlContainer {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT);

    Moment(Instant at) {
        getElement().setAttribute("at", Long.toString(at.toEpochMilli()));
        getElement().setAttribute("lang", UI.getCurrent().getLocale().toLanguageTag());
        setText(UTC.format(at.atOffset(ZoneOffset.UTC)));
    }
}
