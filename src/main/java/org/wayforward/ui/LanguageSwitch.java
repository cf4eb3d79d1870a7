package org.wayforward.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** Offers the other languages; the browser remembers the choice and loads the page again. */
@JsModule("context://modules/language-switch.js")
public class LanguageSwitch extends Div {

    /** A switch in the language of the screen at hand. */
    public LanguageSwitch() {
        addClassName("language-switch");
        for (Locale lang : Languages.ALL) {
            Button choice = new Button(Messages.of("language." + lang.toLanguageTag()));
            choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            choice.getElement().setAttribute("lang", lang.toLanguageTag());
            choice.addClassName("language");
            boolean current = lang.equals(UI.getCurrent().getLocale());
            choice.setEnabled(!current);
            choice.getElement()
                    .executeJs(
                            "this.addEventListener('click', () => window.wayForward.chooseLanguage($0))",
                            lang.toLanguageTag());
            if (!current) {
                add(choice);
            }
        }
    }
}
