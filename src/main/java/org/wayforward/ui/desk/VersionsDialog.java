package org.wayforward.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wayforward.identity.Refusal;
import org.wayforward.outcome.DraftVersion;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Day;

/** Every version of a recommendation, the latest first: who, when, what; and the way back to an earlier text. */
class VersionsDialog extends Dialog {

    private final WfDesk desk;
    private final Draft draft;

    VersionsDialog(WfDesk desk, Draft draft) {
        this.desk = desk;
        this.draft = draft;
        setHeaderTitle(Messages.of("desk.versions.title", draft.number()));
        setWidth("min(44rem, 94vw)");
        UnorderedList list = new UnorderedList();
        list.addClassName("version-list");
        List<DraftVersion> versions = desk.service().versions(desk.actor(), draft.id());
        versions.reversed().forEach(version -> list.add(item(version)));
        Div content = new Div(list);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        getFooter().add(new Button(Messages.of("dialog.close"), click -> close()));
    }

    private ListItem item(DraftVersion version) {
        String name = version.writerName();
        Paragraph head = new Paragraph(
                new Span(Messages.of("desk.occasion", version.occasion())),
                new Span(name == null ? Messages.of("desk.versions.unnamed") : name),
                new Day(version.writtenAt()));
        head.addClassName("wf-meta");
        ListItem item = new ListItem(head, new DraftWords(version.text()));
        if (desk.writable()
                && !version.text().equals(draft.text())
                && !version.text().isEmpty()) {
            Button restore = new Button(Messages.of("desk.versions.restore"), click -> restore(version));
            restore.setAriaLabel(Messages.of("desk.versions.restore") + " " + version.number());
            item.add(restore);
        }
        return item;
    }

    private void restore(DraftVersion version) {
        try {
            desk.service()
                    .edit(
                            desk.actor(),
                            draft.id(),
                            draft.textRevision(),
                            version.text().lines());
            close();
            desk.refresh();
            desk.announce(Messages.of("desk.said.version", draft.number()));
        } catch (Refusal refusal) {
            Messages.show(refusal);
        }
    }
}
