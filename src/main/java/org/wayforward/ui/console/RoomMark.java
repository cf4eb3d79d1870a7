package org.wayforward.ui.console;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.wayforward.live.SortingState;
import org.wayforward.sorting.Agreed;
import org.wayforward.ui.Messages;

/** What the room said of a contribution on the bench. */
class RoomMark extends Span {

    RoomMark() {
        addClassName("room-mark");
        setVisible(false);
    }

    /**
     * Shows it.
     *
     * @param filing null where the room has said nothing
     * @param unconfirmed whether it lies where the room put it and nobody has passed over it
     */
    void show(SortingState.@Nullable Filing filing, boolean unconfirmed) {
        boolean alone = filing != null && filing.outcome() == Agreed.ALONE;
        setVisible(alone || unconfirmed);
        setClassName("waits", unconfirmed);
        if (filing == null || !alone && !unconfirmed) {
            setText("");
        } else {
            setText(Messages.of(alone ? "console.room.alone" : "console.room.filed", filing.alike(), filing.answers()));
        }
    }
}
