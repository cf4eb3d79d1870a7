package org.wayforward.ui.organize;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wayforward.identity.SessionState;
import org.wayforward.outcome.SessionFigures;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;
import org.wayforward.ui.PracticeBadge;

/** A session in the organizers' list. */
class SessionRow extends ListItem {

    SessionRow(SessionFacts session, SessionFigures.Figures figures, List<Button> steps) {
        addClassName("session-row");
        getElement().setAttribute("data-state", session.state().key());
        H2 title = new H2();
        title.getElement().setAttribute("dir", "auto");
        if (session.state() == SessionState.REMOVED) {
            title.setText(session.shortTitle());
        } else {
            title.add(new Anchor("organize/" + session.code(), session.shortTitle()));
        }
        Paragraph facts = new Paragraph(Arrays.asList(session.code(), session.place(), session.dates()).stream()
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(" · ")));
        facts.addClassName("wf-meta");
        Paragraph counts = new Paragraph(
                new Span(Messages.count("organize.experts", figures.experts())),
                new Span(Messages.count("organize.contributions", figures.contributions())),
                new Span(Messages.count("organize.supports", figures.supports())));
        counts.addClassName("session-counts");
        Div badges = new Div(
                new StateBadge(session.state(), session.closing().purged()), new PracticeBadge(session.practice()));
        badges.addClassName("session-badges");
        Div buttons = new Div(steps.toArray(Component[]::new));
        buttons.addClassName("session-buttons");
        add(new Div(badges, title, facts), counts, buttons);
    }
}
