package org.wayforward.ui.console;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.wayforward.identity.Actor;
import org.wayforward.live.Update;
import org.wayforward.session.SessionService;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;

/** The code, whether it lets people in, and how many. */
class JoiningPart extends SteerPart {

    private final Checkbox joining = new Checkbox(Messages.of("console.joining-open"));
    private final IntegerField limit = new IntegerField(Messages.of("console.join-limit"));

    JoiningPart(Actor actor, String code, SessionService sessions, Attempt attempt) {
        super(Messages.of("console.joining"));
        HtmlContainer bold = new HtmlContainer("b");
        bold.setText(code);
        Paragraph says = new Paragraph(new Span(Messages.of("console.code")), bold);
        says.addClassName("steer-code");
        joining.setId("joining");
        joining.addClassName("switch");
        joining.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt.run(() -> sessions.openJoining(actor, change.getValue()));
            }
        });
        UnorderedList list = new UnorderedList(new ListItem(joining));
        list.addClassName("switches");
        limit.setId("join-limit");
        limit.setPlaceholder(Messages.of("console.unlimited"));
        limit.setMin(1);
        limit.setMax(100_000);
        limit.setClearButtonVisible(true);
        limit.addValueChangeListener(change -> {
            if (change.isFromClient() && !limit.isInvalid()) {
                attempt.run(() -> sessions.limitJoins(actor, change.getValue()));
            }
        });
        Div fields = new Div(limit);
        fields.addClassName("steer-fields");
        add(says, list, fields);
    }

    void show(Update update) {
        joining.setValue(update.projection().session().joining());
        Integer most = update.board().session().joinLimit();
        if (!Objects.equals(limit.getValue(), most) && !limit.isInvalid()) {
            limit.setValue(most);
        }
    }
}
