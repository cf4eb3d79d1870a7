package org.wayforward.ui.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;

/** A contribution as a row: supporters, text, and what there is to know of it. Redrawn only where it changed. */
public class EntryRow extends ListItem {

    private final Div what = new Div();
    private final Span number = new Span();
    private final Span text = new Span();
    private final Paragraph says = new Paragraph();
    private final Paragraph facts = new Paragraph();
    private final Paragraph why = new Paragraph();
    private Projection.@Nullable Entry shown;
    private List<String> shownFacts = List.of();

    /** A row of a contribution that stays that contribution's. */
    public EntryRow(Projection.Entry entry) {
        addClassNames("entry-row", entry.kind());
        number.addClassName("n");
        says.addClassName("says");
        says.getElement().setAttribute("dir", "auto");
        Span sign = new Span();
        sign.addClassNames("sign", entry.kind());
        sign.getElement().setAttribute("aria-hidden", "true");
        says.add(sign, spoken(Messages.of("kind." + entry.kind()) + ": "), text);
        facts.addClassName("wf-meta");
        why.addClassName("why");
        why.setVisible(false);
        what.add(says, facts, why);
        what.addClassName("entry-what");
        add(number, what);
    }

    /**
     * Shows the contribution as it stands.
     *
     * @param numbers the numbers of the issues by id, for what it addresses
     */
    public void show(Projection.Entry entry, Map<Long, String> numbers) {
        List<String> now = facts(entry, numbers);
        if (entry.equals(shown) && now.equals(shownFacts)) {
            return;
        }
        text.setText(entry.text());
        says.getElement().setAttribute("lang", entry.lang());
        number.removeAll();
        Integer support = entry.support();
        if (support != null && support > 0) {
            number.add(new Span(Integer.toString(support)), spoken(" " + Messages.count("staff.supporters", support)));
        }
        facts.removeAll();
        now.forEach(fact -> facts.add(new Span(fact)));
        String hidden = entry.hidden();
        setClassName("is-hidden", hidden != null);
        why.setVisible(hidden != null);
        why.removeAll();
        if (hidden != null) {
            why.add(new Icon("eye-off"), new Span(Messages.of("staff.hidden", hidden)));
        }
        shown = entry;
        shownFacts = now;
    }

    /** Adds what stands below the contribution's text. */
    protected final void below(Component part) {
        what.add(part);
    }

    private static List<String> facts(Projection.Entry entry, Map<Long, String> numbers) {
        List<String> facts = new ArrayList<>();
        facts.add(Messages.of("kind." + entry.kind()) + " " + entry.number());
        List<String> groups = entry.groups();
        if (groups != null) {
            facts.add(
                    groups.stream().map(group -> Messages.of("group." + group)).collect(Collectors.joining(" + ")));
        }
        String entered = entry.entered();
        if (entered != null) {
            facts.add(Messages.of("medium." + entered));
        }
        String signature = entry.signature();
        if (signature != null) {
            facts.add(Messages.of("staff.signed", signature));
        }
        String addressed = entry.addresses().stream()
                .map(issue -> numbers.getOrDefault(issue, ""))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        if (!addressed.isEmpty()) {
            facts.add(Messages.of("staff.addresses", addressed));
        }
        if (Boolean.TRUE.equals(entry.edited())) {
            facts.add(Messages.of("staff.edited"));
        }
        return facts;
    }

    private static Span spoken(String words) {
        Span span = new Span(words);
        span.addClassName("wf-sr");
        return span;
    }
}
