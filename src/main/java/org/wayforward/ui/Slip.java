package org.wayforward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import org.wayforward.identity.Refusal;

/** A small centred page with one thing to say or to ask. */
public class Slip extends Main {

    private final Div card = new Div();

    /** A page with a heading, a sentence and whatever there is to do. */
    public Slip(String heading, String sentence, Component... parts) {
        addClassName("slip");
        Div brand = new Div(Messages.of("brand.name"));
        brand.addClassName("brand");
        card.addClassName("slip-card");
        card.add(new H1(heading));
        if (!sentence.isEmpty()) {
            card.add(new Paragraph(sentence));
        }
        card.add(parts);
        Div foot = new Div(new LanguageSwitch());
        foot.addClassName("slip-foot");
        add(brand, card, foot);
    }

    /** A page on which there is nothing left to do. */
    public static Slip ended(String heading, String sentence) {
        Slip slip = new Slip(heading, sentence);
        slip.addClassName("slip-ended");
        return slip;
    }

    /** A page that says why there is no screen here. */
    public static Slip closed(String sentence) {
        return ended(Messages.of("closed.title"), sentence);
    }

    /** A page that says why somebody was refused a screen. */
    public static Slip refused(Refusal refusal) {
        return closed(Messages.of(refusal));
    }
}
