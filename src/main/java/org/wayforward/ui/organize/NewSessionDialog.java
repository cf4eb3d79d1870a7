package org.wayforward.ui.organize;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.wayforward.exchange.NewSessions;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Refusal;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionSetup;
import org.wayforward.ui.Messages;

/** Makes a session of a template; its areas and all else are set up afterwards. */
class NewSessionDialog extends Dialog {

    NewSessionDialog(OrganizerId organizer, NewSessions sessions) {
        setHeaderTitle(Messages.of("organize.new.title"));
        setWidth("min(46rem, 94vw)");
        Description description = new Description();
        Select<String> template = new Select<>();
        template.setId("template");
        template.setLabel(Messages.of("organize.template"));
        template.setItems(SessionSetup.TEMPLATES);
        template.setItemLabelGenerator(name -> Messages.of("organize.template." + name));
        template.addValueChangeListener(change -> description.show(sessions.describe(change.getValue())));
        template.setValue(SessionSetup.BLANK);
        Div content = new Div(template, description);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button go = new Button(Messages.of("organize.new.go"), click -> {
            try {
                SessionFacts made = sessions.make(organizer, template.getValue(), description.read());
                close();
                UI.getCurrent().navigate("organize/" + made.code());
            } catch (Refusal refusal) {
                Messages.show(refusal);
            }
        });
        go.setId("new-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()), go);
    }
}
