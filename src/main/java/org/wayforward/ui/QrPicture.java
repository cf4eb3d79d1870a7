package org.wayforward.ui;

import com.vaadin.flow.component.Html;
import org.wayforward.participant.QrCode;

/** A QR code one can scan from the screen. */
public class QrPicture extends Html {

    /** The QR code of an address; {@code description} is what a screen reader says of it, free of markup. */
    public QrPicture(String address, String description) {
        super(svg(QrCode.of(address), description));
    }

    private static String svg(QrCode code, String description) {
        int side = code.size() + 4;
        return "<div><svg viewBox='-2 -2 %d %d' role='img' aria-label='%s'><path d='%s'/></svg></div>"
                .formatted(side, side, description, code.path());
    }
}
