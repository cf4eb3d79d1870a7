package org.wayforward.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.RegisterEntry;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Day;

/** Everything rapporteurs did about the ballot on a recommendation, the latest first: what, who, when and why. */
class RegisterDialog extends Dialog {

    RegisterDialog(WfDesk desk, Draft draft) {
        setHeaderTitle(Messages.of("desk.register.title", draft.number()));
        setWidth("min(44rem, 94vw)");
        List<RegisterEntry> entries = desk.register().history(desk.actor(), draft.id());
        UnorderedList list = new UnorderedList();
        list.addClassName("version-list");
        entries.forEach(entry -> list.add(item(entry)));
        Div content = new Div(list);
        if (entries.isEmpty()) {
            content.add(new Paragraph(Messages.of("desk.register.none")));
        }
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        getFooter().add(new Button(Messages.of("dialog.close"), click -> close()));
    }

    private static ListItem item(RegisterEntry entry) {
        String name = entry.writerName();
        Paragraph head = new Paragraph(
                new Span(what(entry)),
                new Span(name == null ? Messages.of("desk.versions.unnamed") : name),
                new Day(entry.at()));
        head.addClassName("wf-meta");
        ListItem item = new ListItem(head);
        said(item, entry.sentence(), "sentence");
        said(item, entry.note(), "note");
        return item;
    }

    private static String what(RegisterEntry entry) {
        if (entry.treatment() != null) {
            return Messages.of("treatment", entry.treatment());
        }
        return entry.term() == null
                ? Messages.of("desk.term.back")
                : Messages.of("desk.register.term", Messages.of("term", entry.term()), entry.round());
    }

    private static void said(ListItem item, @Nullable String words, String look) {
        if (words != null) {
            Paragraph line = new Paragraph(words);
            line.addClassName(look);
            line.getElement().setAttribute("dir", "auto");
            item.add(line);
        }
    }
}
