package org.wayforward.ui.staff;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;

/** The present step, its clock, and in one line what the room does now and what comes next. */
public class PhaseLine extends Div {

    private final HtmlContainer name = new HtmlContainer("strong");
    private final ClockFace clock = new ClockFace();
    private final Span says = new Span();

    /** An empty line; {@link #show} fills it. */
    public PhaseLine() {
        addClassName("wf-phase");
        name.getElement().setAttribute("dir", "auto");
        clock.soon("clock.soon.read");
        says.addClassNames("phase-says", "wf-meta");
        add(name, clock, says);
    }

    /** Shows where the room is; {@code serverTime} is the server's time now, in milliseconds since the epoch. */
    public void show(Projection.Room room, long serverTime) {
        Projection.Phase phase = room.phase();
        name.setText(PhaseWords.name(phase.name(), phase.title()));
        clock.show(room.clock(), serverTime);
        Projection.Agenda agenda = room.agenda();
        Projection.Next next = agenda == null ? null : agenda.next();
        says.setText(Messages.of("task." + phase.task())
                + (next == null
                        ? ""
                        : " " + Messages.of("board.next", PhaseWords.name(next.name(), next.title()), next.minutes())));
    }
}
