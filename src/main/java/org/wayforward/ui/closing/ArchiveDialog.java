package org.wayforward.ui.closing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Messages;

/** Puts a session away, and offers the file with everything of it first. */
public class ArchiveDialog extends Dialog {

    /**
     * Opens nothing yet.
     *
     * @param archive puts it away
     */
    public ArchiveDialog(SessionFacts session, Runnable archive) {
        setHeaderTitle(Messages.of("organize.archive.title", session.code()));
        setWidth("min(32rem, 94vw)");
        Anchor file = new Anchor("/sessions/" + session.code() + "/archive.json", Messages.of("organize.archive.file"));
        file.setId("archive-file");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        Div content = new Div(
                new Paragraph(Messages.of("organize.archive.text")),
                new Paragraph(Messages.of("organize.archive.keep")),
                new Paragraph(file));
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Button go = new Button(Messages.of("organize.archive"), click -> {
            close();
            archive.run();
        });
        go.setId("archive-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Messages.of("dialog.cancel"), click -> close()), go);
    }
}
