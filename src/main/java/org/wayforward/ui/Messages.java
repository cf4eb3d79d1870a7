package org.wayforward.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.stream.Stream;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.Refusal;
import org.wayforward.outcome.OutcomeWords;

/** The words of the message bundles, in the language of the screen at hand. */
public final class Messages {

    private static final int READING_MS = 8000;

    private Messages() {}

    /** The message of this key in the present screen's language, with its arguments filled in. */
    public static String of(String key, Object... arguments) {
        return I18NProvider.translate(lang(), key, arguments);
    }

    private static Locale lang() {
        UI ui = UI.getCurrent();
        return ui == null ? Languages.ALL.getFirst() : ui.getLocale();
    }

    /**
     * The message for a number of things: the key's {@code .one} or {@code .other} form, by the rule of the language.
     *
     * @param number its {@code {0}}
     * @param more its other arguments
     */
    public static String count(String key, int number, Object... more) {
        return of(
                key + (OutcomeWords.singular(number, lang()) ? ".one" : ".other"),
                Stream.concat(Stream.of(number), Stream.of(more)).toArray());
    }

    /** The message of an enum constant: {@code group.academia}. */
    public static String of(String family, Keyed constant) {
        return of(family + "." + constant.key());
    }

    /** What a person is told when something was refused. */
    public static String of(Refusal refusal) {
        return of("refusal." + refusal.reason().key(), refusal.arguments().toArray());
    }

    /** Shows the message of this key for as long as it takes to read it. */
    public static void show(String key, Object... arguments) {
        Notification.show(of(key, arguments), READING_MS, Notification.Position.BOTTOM_CENTER);
    }

    /** Shows a refusal for as long as it takes to read it. */
    public static void show(Refusal refusal) {
        Notification.show(of(refusal), READING_MS, Notification.Position.BOTTOM_CENTER);
    }
}
