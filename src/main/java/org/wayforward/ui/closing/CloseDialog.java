package org.wayforward.ui.closing;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wayforward.closing.Checklist;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.session.Closing;
import org.wayforward.ui.Messages;

/** A last look at what is still open, and how the session is closed. Nothing that is open holds it up. */
public class CloseDialog extends Dialog {

    private static final int LINES = 6;

    /** Goes to something that is open; the place where the dialog was opened knows how, for what it knows. */
    public interface Guide {

        /** What goes there, if this place can. */
        Optional<Runnable> to(Checklist.Point point);
    }

    private final transient Actor actor;
    private final transient ClosingServices services;
    private final transient Guide guide;
    private final transient Runnable after;
    private final IntegerField hours = new IntegerField(Messages.of("closing.hours"));
    private final Checkbox observers = new Checkbox(Messages.of("closing.observers"));

    /**
     * Looks, and opens nothing yet.
     *
     * @param guide goes to what is open
     * @param after called when the session was closed
     */
    public CloseDialog(Actor actor, ClosingServices services, Guide guide, Runnable after) {
        this.actor = actor;
        this.services = services;
        this.guide = guide;
        this.after = after;
        Checklist list = services.closing().look(actor);
        Closing last = services.finder().facts(actor.session()).closing();
        setHeaderTitle(Messages.of("closing.title"));
        setWidth("min(44rem, 96vw)");
        Paragraph says = new Paragraph(Messages.of("closing.text"));
        hours.setId("close-hours");
        hours.setMin(0);
        hours.setMax(Closing.HOURS_MAX);
        hours.setStepButtonsVisible(true);
        hours.setStep(12);
        hours.setManualValidation(true);
        hours.setValue(last.hours());
        hours.setHelperText(Messages.of("closing.hours.hint", Closing.HOURS_MAX));
        observers.setId("close-observers");
        observers.setValue(last.observers());
        observers.setHelperText(Messages.of("closing.observers.hint"));
        Div fields = new Div(hours, observers);
        fields.addClassName("closing-fields");
        Div content = new Div(says, open(list), fields);
        content.addClassNames("dialog-part", "wf-own", "closing");
        add(content);
        Button go = new Button(Messages.of(list.done() ? "closing.go" : "closing.go.open"), click -> close(list));
        go.setId("close-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()), go);
    }

    private Div open(Checklist list) {
        H3 heading = new H3(Messages.of(list.done() ? "closing.nothing-open" : "closing.open"));
        UnorderedList points = new UnorderedList();
        points.addClassName("closing-points");
        points.setId("closing-points");
        list.points().forEach(point -> points.add(item(point)));
        points.setVisible(!list.done());
        Div part = new Div(heading, points);
        part.addClassName("closing-open");
        return part;
    }

    private ListItem item(Checklist.Point point) {
        Span count = new Span(Integer.toString(point.count()));
        count.addClassName("n");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.add(count, new Span(words(point)));
        UnorderedList lines = new UnorderedList();
        point.lines().stream().limit(LINES).forEach(line -> lines.add(line(line)));
        HtmlContainer details = new HtmlContainer("details");
        details.add(summary, lines);
        if (point.count() > LINES) {
            Paragraph more = new Paragraph(Messages.of("closing.more", point.count() - LINES));
            more.addClassName("wf-meta");
            details.add(more);
        }
        ListItem item = new ListItem(details);
        item.getElement().setAttribute("data-open", point.open().key());
        guide.to(point).ifPresent(there -> {
            Button go = new Button(Messages.of("closing.there"), click -> {
                close();
                there.run();
            });
            go.addThemeName("small");
            go.setId("there-" + point.open().key());
            go.setAriaLabel(Messages.of("closing.there") + ": " + words(point));
            item.add(go);
        });
        return item;
    }

    private static String words(Checklist.Point point) {
        return Messages.count("closing.open." + point.open().key(), point.count());
    }

    private static ListItem line(Checklist.Line line) {
        Kind kind = line.kind();
        String number = line.number();
        String name = number == null
                ? Messages.of("published.whole")
                : kind == null ? Messages.of("desk.draft", number) : Messages.of("kind", kind) + " " + number;
        Span text = new Span(line.text());
        text.getElement().setAttribute("dir", "auto");
        Span facts = new Span(
                name + (line.supporters() > 0 ? " · " + Messages.count("outcome.supporters", line.supporters()) : ""));
        facts.addClassName("wf-meta");
        return new ListItem(facts, text);
    }

    private void close(Checklist list) {
        Integer wanted = hours.getValue();
        if (wanted == null || wanted < 0 || wanted > Closing.HOURS_MAX) {
            hours.setErrorMessage(Messages.of("closing.hours.hint", Closing.HOURS_MAX));
            hours.setInvalid(true);
            return;
        }
        try {
            services.closing().close(actor, wanted, observers.getValue());
            close();
            if (!list.done()) {
                Messages.show(
                        "closing.done.open",
                        list.points().stream()
                                .map(point -> point.count() + " " + words(point))
                                .collect(Collectors.joining(", ")));
            }
        } catch (Refusal refusal) {
            Messages.show(refusal);
        }
        after.run();
    }
}
