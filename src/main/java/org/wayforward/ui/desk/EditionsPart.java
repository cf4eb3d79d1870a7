package org.wayforward.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.wayforward.outcome.Edition;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Day;

/** The editions that were issued, above the document: each with the Word file that shows what has changed since. */
class EditionsPart extends Section {

    private final String code;
    private final NativeButton issue;
    private final Paragraph none = new Paragraph(Messages.of("desk.editions.none"));
    private final UnorderedList list = new UnorderedList();
    private List<Edition> shown = List.of();

    EditionsPart(String code, Runnable issuing) {
        this.code = code;
        addClassName("editions");
        getElement().setAttribute("aria-label", Messages.of("desk.editions"));
        issue = new NativeButton(Messages.of("desk.editions.issue"), click -> issuing.run());
        issue.addClassNames("wf-btn", "small", "issue-edition");
        Div head = new Div(new H2(Messages.of("desk.editions")), issue);
        head.addClassName("editions-head");
        none.addClassName("wf-meta");
        list.addClassName("edition-list");
        add(head, none, list);
    }

    /** Shows the editions, the latest first. */
    void show(List<Edition> editions, boolean mayIssue) {
        issue.setVisible(mayIssue);
        none.setVisible(editions.isEmpty());
        list.setVisible(!editions.isEmpty());
        if (editions.equals(shown)) {
            return;
        }
        shown = editions;
        list.removeAll();
        editions.forEach(edition -> list.add(item(edition)));
    }

    private ListItem item(Edition edition) {
        Span name = new Span(Messages.of("desk.edition", edition.number()));
        name.addClassName("edition-name");
        String issuer = edition.issuerName();
        Span facts = new Span(
                new Span(Messages.of("desk.edition.issued") + " "),
                new Day(edition.issuedAt()),
                new Span((issuer == null ? "" : " · " + issuer) + " · "
                        + Messages.count("outcome.count.recommendations", edition.recommendations())));
        facts.addClassName("wf-meta");
        String lang = UI.getCurrent().getLocale().toLanguageTag();
        Anchor changes = new Anchor(
                "/sessions/" + code + "/outcome.docx?since=" + edition.number() + "&lang=" + lang,
                Messages.of("desk.edition.since", edition.number()));
        changes.setRouterIgnore(true);
        changes.getElement().setAttribute("download", true);
        return new ListItem(name, facts, changes);
    }
}
