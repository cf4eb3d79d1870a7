package org.wayforward.ui.console;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;
import org.wayforward.ui.console.Destination.What;
import org.wayforward.ui.staff.Icon;

/** Asks where to: typing narrows the places, then Enter takes the first, the arrow keys another. */
class DestinationDialog extends Dialog {

    private final TextField find = new TextField();
    private final UnorderedList places = new UnorderedList();
    private final Paragraph none = new Paragraph(Messages.of("staff.nothing-found"));
    private final transient Function<String, List<Destination>> offer;
    private final transient Predicate<Destination> take;
    private transient List<Destination> offered = List.of();

    /**
     * Asks once.
     *
     * @param offer the places that fit what was typed, best first
     * @param take goes there; false when that was refused, and the question stays
     */
    DestinationDialog(String heading, Function<String, List<Destination>> offer, Predicate<Destination> take) {
        this.offer = offer;
        this.take = take;
        setHeaderTitle(heading);
        setWidth("min(36rem, 94vw)");
        find.setId("where-to");
        find.setWidthFull();
        find.setPlaceholder(Messages.of("console.to.find"));
        find.setAriaLabel(Messages.of("console.to.find"));
        find.setPrefixComponent(new Icon("search"));
        find.setValueChangeMode(ValueChangeMode.EAGER);
        find.setAutofocus(true);
        find.addValueChangeListener(change -> draw());
        Shortcuts.addShortcutListener(find, this::takeFirst, Key.ENTER).listenOn(find);
        places.addClassName("places");
        none.addClassName("entries-none");
        Div content = new Div(find, places, none);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()));
        draw();
    }

    /** The question for these contributions: their numbers, or how many they are. */
    static String heading(List<Projection.Entry> moved) {
        return moved.size() == 1
                ? Messages.of("console.to.title", moved.getFirst().number())
                : Messages.of("console.to.title-many", moved.size());
    }

    private void draw() {
        offered = offer.apply(find.getValue());
        places.removeAll();
        places.setClassName("narrowed", !find.getValue().isBlank());
        offered.forEach(place -> places.add(new ListItem(button(place))));
        none.setVisible(offered.isEmpty());
    }

    private NativeButton button(Destination place) {
        Span label = new Span(place.label());
        label.addClassName("place-label");
        label.getElement().setAttribute("dir", "auto");
        NativeButton button = new NativeButton();
        button.addClassNames("place", place.what().key());
        button.add(label);
        if (!place.text().isEmpty()) {
            Span text =
                    new Span(place.what() == What.NEW ? Messages.of("console.to.titled", place.text()) : place.text());
            text.addClassName("wf-meta");
            text.getElement().setAttribute("dir", "auto");
            button.add(text);
        }
        button.addClickListener(click -> go(place));
        return button;
    }

    /** What Enter does: goes to the first place that fits what was typed. */
    void takeFirst() {
        // Enter pressed twice by mistake moves nothing.
        if (!find.getValue().isBlank() && !offered.isEmpty()) {
            go(offered.getFirst());
        }
    }

    private void go(Destination place) {
        if (take.test(place)) {
            close();
        }
    }
}
