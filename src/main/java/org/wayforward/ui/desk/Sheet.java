package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.KeyedList;

/** The outcome document as it would be downloaded now. */
class Sheet extends Article {

    private final Paragraph mast = new Paragraph();
    private final Paragraph question = new Paragraph();
    private final Paragraph note = new Paragraph();
    private final Section recommendations = new Section();
    private final Map<AreaId, AreaPart> parts = new HashMap<>();
    private List<OutcomeDocument.Draft> shownFinals = List.of();

    Sheet() {
        addClassName("sheet");
        mast.addClassName("sheet-mast");
        question.addClassName("sheet-question");
        note.addClassName("sheet-note");
        recommendations.addClassNames("sheet-area", "sheet-finals");
        add(mast, new H1(Messages.of("outcome.title")), question, note, recommendations);
    }

    void show(OutcomeDocument document) {
        OutcomeDocument.Masthead head = document.masthead();
        if (mast.getComponentCount() == 0) {
            mast.add(new Span(head.organizers()), new Span(head.place() + ", " + head.dates()));
            question.setText(head.title());
        }
        boolean consolidated = document.consolidated();
        note.setText(Messages.of(consolidated ? "outcome.non-binding" : "outcome.indicative"));
        note.setClassName("is-consolidated", consolidated);
        showFinals(document);
        for (OutcomeDocument.Area area : document.areas()) {
            parts.computeIfAbsent(area.id(), id -> {
                        AreaPart part = new AreaPart(area);
                        add(part);
                        return part;
                    })
                    .show(area, consolidated);
        }
    }

    /** The recommendations that are final: first, bold, numbered through. */
    private void showFinals(OutcomeDocument document) {
        List<OutcomeDocument.Draft> finals = document.finals().toList();
        recommendations.setVisible(!finals.isEmpty());
        if (finals.equals(shownFinals)) {
            return;
        }
        shownFinals = finals;
        recommendations.removeAll();
        recommendations.add(new H2(Messages.of("outcome.recommendations")));
        for (OutcomeDocument.Area area : document.areas()) {
            if (!area.finals().isEmpty()) {
                OrderedList list = new OrderedList();
                list.addClassNames("sheet-list", "finals");
                area.finals().forEach(draft -> list.add(new SheetFinal(draft)));
                recommendations.add(new H3(area.title()), list);
            }
        }
    }

    /** One thematic area. */
    private static final class AreaPart extends Section {

        private final Paragraph none = new Paragraph();
        private final H3 issuesHeading = new H3(Messages.of("outcome.issues"));
        private final H3 recommendationsHeading = new H3(Messages.of("outcome.recommendations"));
        private final KeyedList<OutcomeDocument.Entry, Line> issues = lines();
        private final KeyedList<OutcomeDocument.Entry, Line> recommendations = lines();
        private OutcomeDocument.@Nullable Area shown;
        private boolean shownConsolidated;

        AreaPart(OutcomeDocument.Area area) {
            addClassName("sheet-area");
            Span mark = new Span(area.label());
            mark.addClassName("wf-mark");
            mark.getElement().setAttribute("data-hue", area.hue());
            H2 heading = new H2();
            heading.add(mark, new Span(area.title()));
            none.addClassName("sheet-none");
            add(heading, none, recommendationsHeading, recommendations, issuesHeading, issues);
        }

        /** Shows the area; once recommendations are final, what the room recommended does not stand in for them. */
        void show(OutcomeDocument.Area area, boolean consolidated) {
            if (area.equals(shown) && consolidated == shownConsolidated) {
                return;
            }
            shown = area;
            shownConsolidated = consolidated;
            List<OutcomeDocument.Entry> standIn = consolidated ? List.of() : area.recommendations();
            none.setVisible(area.issues().isEmpty() && standIn.isEmpty());
            none.setText(Messages.of(consolidated ? "outcome.issues.none" : "outcome.area.none"));
            issuesHeading.setVisible(!area.issues().isEmpty());
            recommendationsHeading.setVisible(!standIn.isEmpty());
            issues.show(area.issues());
            recommendations.show(standIn);
        }

        private static KeyedList<OutcomeDocument.Entry, Line> lines() {
            KeyedList<OutcomeDocument.Entry, Line> list =
                    new KeyedList<>("ol", entry -> entry.id().value(), entry -> new Line(), Line::show);
            list.addClassName("sheet-list");
            return list;
        }
    }

    /** One contribution. */
    private static final class Line extends ListItem {

        private final Span number = new Span();
        private final Paragraph text = new Paragraph();
        private final Span tally = new Span();
        private OutcomeDocument.@Nullable Entry shown;

        Line() {
            number.addClassName("sheet-number");
            text.getElement().setAttribute("dir", "auto");
            tally.addClassName("sheet-tally");
            add(number, text, tally);
        }

        void show(OutcomeDocument.Entry entry) {
            if (entry.equals(shown)) {
                return;
            }
            shown = entry;
            number.setText(entry.number());
            text.setText(entry.text());
            text.getElement().setAttribute("lang", entry.lang());
            List<String> facts = new ArrayList<>();
            facts.add(Messages.count("outcome.supporters", entry.supporters()));
            if (!entry.addresses().isEmpty()) {
                String form = entry.addresses().size() == 1 ? ".one" : ".other";
                facts.add(Messages.of("outcome.addresses" + form, String.join(", ", entry.addresses())));
            }
            if (entry.nowUnder() != null) {
                facts.add(Messages.of("outcome.now-under", entry.nowUnder()));
            }
            tally.setText(String.join(" · ", facts));
        }
    }
}
