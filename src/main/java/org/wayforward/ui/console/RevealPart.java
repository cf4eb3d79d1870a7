package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.live.Projection;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionService;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.AreaTabs;
import org.wayforward.ui.staff.PerArea;
import org.wayforward.ui.staff.Press;

/** Shows the room what was written alone: one area after the other, or all at once. There only while texts are private. */
class RevealPart extends SteerPart {

    private final transient Actor actor;
    private final transient SessionService sessions;
    private final transient Attempt attempt;
    private final Div areas = new Div();
    private final PerArea<Toggle> toggles = new PerArea<>(areas, Toggle::new, Toggle::show);

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
        toggles.show(projection.areas());
    }

    /** Shows an area to the room, or covers it again. */
    private final class Toggle extends NativeButton {

        private final Span state = new Span();
        private boolean shown;

        Toggle(Projection.Area area) {
            state.addClassName("wf-meta");
            add(AreaTabs.mark(area), state);
            addClassName("reveal-area");
            setId("reveal-" + area.label());
            setTitle(area.name());
            Press.on(this, () -> attempt.run(() -> sessions.reveal(actor, new AreaId(area.id()), !shown)));
        }

        void show(Projection.Area area) {
            shown = Boolean.TRUE.equals(area.revealed());
            state.setText(Messages.of(shown ? "console.reveal.shown" : "console.reveal.hidden"));
            getElement().setAttribute("aria-pressed", Boolean.toString(shown));
            Press.standsFor(this, !shown);
        }
    }
}
