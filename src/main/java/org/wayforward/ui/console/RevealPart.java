package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.live.Projection;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionService;
import org.wayforward.ui.Messages;

/** Shows the room what was written alone: one area after the other, or all at once. There only while texts are private. */
class RevealPart extends SteerPart {

    private final transient Actor actor;
    private final transient SessionService sessions;
    private final transient Attempt attempt;
    private final Div areas = new Div();
    private List<Projection.Area> drawn = List.of();

    RevealPart(Actor actor, SessionService sessions, Attempt attempt) {
        super(Messages.of("console.reveal"));
        this.actor = actor;
        this.sessions = sessions;
        this.attempt = attempt;
        setId("reveal");
        Paragraph hint = new Paragraph(Messages.of("console.reveal.hint"));
        hint.addClassName("wf-meta");
        areas.addClassName("reveal-areas");
        areas.getElement().setAttribute("role", "group");
        areas.getElement().setAttribute("aria-label", Messages.of("console.reveal.areas"));
        Button all = new Button(
                Messages.of("console.reveal.all"),
                click -> attempt.run(() -> sessions.permit(actor, Permission.SEE_OTHERS, true)));
        all.setId("reveal-all");
        add(hint, areas, all);
        setVisible(false);
    }

    void show(Projection projection) {
        setVisible(!projection.session().phase().seeOthers());
        if (projection.areas().equals(drawn)) {
            return;
        }
        drawn = projection.areas();
        areas.removeAll();
        drawn.forEach(area -> areas.add(toggle(area)));
    }

    private NativeButton toggle(Projection.Area area) {
        boolean shown = Boolean.TRUE.equals(area.revealed());
        Span mark = new Span(area.label());
        mark.addClassName("wf-mark");
        mark.getElement().setAttribute("data-hue", area.hue());
        Span state = new Span(Messages.of(shown ? "console.reveal.shown" : "console.reveal.hidden"));
        state.addClassName("wf-meta");
        NativeButton button = new NativeButton();
        button.add(mark, state);
        button.addClassName("reveal-area");
        button.setId("reveal-" + area.label());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(shown));
        button.setTitle(area.name());
        button.addClickListener(click -> attempt.run(() -> sessions.reveal(actor, new AreaId(area.id()), !shown)));
        return button;
    }
}
