package org.wayforward.ui.draft;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.discussion.OwnComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.DraftId;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.outcome.export.KeyIssues;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.KeyedList;

/** One thematic area of the draft: its final recommendations, then its key issues. */
class AreaPart extends Section {

    private final KeyedList<Draft, Recommendation> recommendations;
    private final H3 issuesHeading = new H3(Messages.of("outcome.issues"));
    private final UnorderedList issues = new UnorderedList();
    private transient List<Source> drawn = List.of();
    private boolean taking;

    AreaPart(Area area, @Nullable Actor reader, DraftServices services, OutcomeWords words, Runnable written) {
        addClassName("draft-area");
        Span mark = new Span(area.label());
        mark.addClassName("wf-mark");
        mark.getElement().setAttribute("data-hue", area.hue());
        Span title = new Span(area.title());
        title.getElement().setAttribute("dir", "auto");
        H2 heading = new H2();
        heading.add(mark, title);
        recommendations = new KeyedList<>(
                "ol",
                draft -> draft.id().value(),
                draft -> new Recommendation(draft, reader, services, words, written),
                Recommendation::show);
        recommendations.addClassName("draft-list");
        issues.addClassName("draft-issues");
        add(heading, recommendations, issuesHeading, issues);
    }

    void show(Area area) {
        List<Draft> finals = area.finals();
        List<Source> key = KeyIssues.of(area);
        setVisible(!finals.isEmpty() || !key.isEmpty());
        recommendations.setVisible(!finals.isEmpty());
        recommendations.show(finals);
        recommendations.rows().forEach(row -> row.take(taking));
        issuesHeading.setVisible(!key.isEmpty());
        issues.setVisible(!key.isEmpty());
        if (key.equals(drawn)) {
            return;
        }
        drawn = key;
        issues.removeAll();
        key.forEach(source -> issues.add(item(source)));
    }

    /** Takes comments, or no more. */
    void take(boolean commenting) {
        taking = commenting;
        recommendations.rows().forEach(row -> row.take(commenting));
    }

    /** Whether this recommendation stands here. */
    boolean shows(@Nullable DraftId draft) {
        return recommendations.rows().anyMatch(row -> row.id().equals(draft));
    }

    void show(List<OwnComment> own) {
        recommendations.rows().forEach(row -> row.show(own));
    }

    private static ListItem item(Source source) {
        Span number = new Span(source.lead().number());
        number.addClassName("draft-number");
        String title = source.title();
        Span text = new Span(title == null || title.isEmpty() ? source.lead().text() : title);
        text.getElement().setAttribute("dir", "auto");
        Span tally = new Span(Messages.count("outcome.indicative-supporters", source.supporters()));
        tally.addClassName("wf-meta");
        return new ListItem(number, text, tally);
    }
}
