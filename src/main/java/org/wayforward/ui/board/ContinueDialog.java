package org.wayforward.ui.board;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.wayforward.participant.JoinService;
import org.wayforward.ui.Messages;
import org.wayforward.ui.QrPicture;

/** Shows the one-time link for another device, to scan or to type. */
class ContinueDialog extends Dialog {

    ContinueDialog(String address) {
        // The board goes on beneath: a post that waits must still be sent.
        setModality(ModalityMode.MODELESS);
        setHeaderTitle(Messages.of("continue.elsewhere"));
        setWidth("min(28rem, 92vw)");
        Span link = new Span(address);
        link.addClassName("slip-link");
        Div qr = new Div(new QrPicture(address, Messages.of("continue.qr")));
        qr.addClassName("slip-qr");
        add(new Paragraph(Messages.of("continue.explain", JoinService.DEVICE_LINK_LIFE.toMinutes())), qr, link);
        Button close = new Button(Messages.of("dialog.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }
}
