package org.wayforward.ui.wall;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.wayforward.identity.Actor;
import org.wayforward.participant.QrCode;
import org.wayforward.ui.board.RoomElement;

/** {@code <wf-wall>}: a room for the projector, with how to join it. */
@Tag("wf-wall")
@JsModule("context://modules/wall.js")
class WfWall extends RoomElement {

    WfWall(Actor actor, String code, String joinAddress) {
        super(actor, code);
        QrCode qr = QrCode.of(joinAddress);
        getElement().setAttribute("join-url", joinAddress);
        getElement().setAttribute("qr", qr.path());
        getElement().setAttribute("qr-size", Integer.toString(qr.size()));
    }
}
