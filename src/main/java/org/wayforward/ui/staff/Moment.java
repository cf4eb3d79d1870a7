package org.wayforward.ui.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wayforward.ui.Messages;

/** {@code <wf-moment>}: a time of day, in the browser's own zone once its module is there, in UTC until then. */
@Tag("wf-moment")
@JsModule("context://modules/moment.js")
public final class Moment extends HtmlContainer {

    /** Stands where the moment comes; no message has it. */
    private static final String PLACE = "\u0001";

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT);

    /** The time of day of this moment. */
    public Moment(Instant at) {
        getElement().setAttribute("at", Long.toString(at.toEpochMilli()));
        getElement().setAttribute("lang", UI.getCurrent().getLocale().toLanguageTag());
        setText(UTC.format(at.atOffset(ZoneOffset.UTC)));
    }

    /**
     * A message that names a time of day, as the parts of a line.
     *
     * @param key of the message, whose {@code {0}} is the moment
     * @param more its other arguments
     */
    public static List<Component> within(String key, Instant at, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(PLACE), Stream.of(more)).toArray();
        String[] parts = Messages.of(key, arguments).split(PLACE, 2);
        return List.of(new Text(parts[0]), new Moment(at), new Text(parts[1]));
    }
}
