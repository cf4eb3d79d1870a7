package org.wayforward.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Board;
import org.wayforward.live.Coverage;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.ui.Messages;

/** Which stakeholder group has written on which area, and which is silent: a help to decide whom to ask. */
class CoverageDialog extends Dialog {

    /** What a click on a field asks for. */
    interface Asked {
        void show(long area, Set<StakeholderGroup> groups, boolean silent);
    }

    /** Everything that is drawn. */
    private record Drawn(Coverage coverage, List<Board.Area> areas) {}

    private final transient OutcomeWords words;
    private final transient Asked asked;
    private final Paragraph sum = new Paragraph();
    private final Div table = new Div();
    private transient @Nullable Drawn drawn;

    CoverageDialog(Asked asked) {
        this.asked = asked;
        words = OutcomeWords.in(UI.getCurrent().getLocale().toLanguageTag());
        setHeaderTitle(Messages.of("coverage.title"));
        setWidth("min(64rem, 96vw)");
        sum.addClassName("ledger-sum");
        sum.getElement().setAttribute("role", "status");
        table.addClassNames("coverage-scroll");
        table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        table.getElement().setAttribute("aria-label", Messages.of("coverage.caption"));
        Paragraph hint = new Paragraph(Messages.of("coverage.hint"));
        hint.addClassName("wf-meta");
        Div content = new Div(sum, table, hint);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        getFooter().add(new Button(Messages.of("dialog.close"), click -> close()));
    }

    /** Shows how things stand now; drawn anew only when that has changed. */
    void show(Board board) {
        Drawn next = new Drawn(Coverage.of(board), board.areas());
        if (next.equals(drawn)) {
            return;
        }
        drawn = next;
        int silent = next.coverage().silent();
        sum.setText(
                silent == 0 ? Messages.of("coverage.none-silent") : Messages.count("coverage.silent-fields", silent));
        table.removeAll();
        table.add(table(next));
    }

    private Component table(Drawn now) {
        HtmlContainer head = new HtmlContainer("tr", cell("th", "col", new Span(Messages.of("coverage.area"))));
        now.coverage().columns().forEach(groups -> head.add(cell("th", "col", new Span(name(now.coverage(), groups)))));
        HtmlContainer body = new HtmlContainer("tbody");
        for (Coverage.Row row : now.coverage().rows()) {
            now.areas().stream()
                    .filter(area -> area.id() == row.area())
                    .findFirst()
                    .ifPresent(area -> body.add(row(now.coverage(), row, area)));
        }
        HtmlContainer caption = new HtmlContainer("caption", new Span(Messages.of("coverage.caption")));
        caption.addClassName("wf-sr");
        HtmlContainer made = new HtmlContainer("table", caption, new HtmlContainer("thead", head), body);
        made.addClassName("coverage");
        return made;
    }

    private Component row(Coverage coverage, Coverage.Row row, Board.Area area) {
        Span mark = new Span(area.label());
        mark.addClassName("wf-mark");
        mark.getElement().setAttribute("data-hue", area.hue());
        HtmlContainer made = new HtmlContainer("tr", cell("th", "row", mark, new Span(area.shortName())));
        for (int i = 0; i < row.fields().size(); i++) {
            made.add(cell(
                    "td",
                    null,
                    field(
                            coverage,
                            coverage.columns().get(i),
                            area,
                            row.fields().get(i))));
        }
        return made;
    }

    private Component field(Coverage coverage, Set<StakeholderGroup> groups, Board.Area area, Coverage.Field field) {
        String who = name(coverage, groups);
        NativeButton button = new NativeButton(
                "", click -> asked.show(area.id(), coverage.everybody() ? Set.of() : groups, field.silent()));
        button.addClassName("field");
        if (field.silent()) {
            button.addClassName("silent");
            button.setText(Messages.of("coverage.silent"));
            button.setAriaLabel(Messages.of("coverage.field.silent", who, area.shortName()));
        } else {
            button.add(count("issue", field.issues()), count("recommendation", field.recommendations()));
            button.setAriaLabel(Messages.of(
                    "coverage.field",
                    who,
                    area.shortName(),
                    Messages.count("board.issues", field.issues()),
                    Messages.count("board.recommendations", field.recommendations())));
        }
        return button;
    }

    private static Component count(String kind, int number) {
        Span sign = new Span();
        sign.addClassNames("sign", kind);
        Span made = new Span(sign, new Span(Integer.toString(number)));
        made.addClassName("wf-kind");
        made.addClassName(kind);
        return made;
    }

    private String name(Coverage coverage, Set<StakeholderGroup> groups) {
        if (coverage.everybody()) {
            return Messages.of("coverage.everybody");
        }
        return groups.isEmpty() ? Messages.of("coverage.unknown") : words.groups(groups);
    }

    private static HtmlContainer cell(String tag, @Nullable String scope, Component... content) {
        HtmlContainer cell = new HtmlContainer(tag, content);
        if (scope != null) {
            cell.getElement().setAttribute("scope", scope);
        }
        return cell;
    }
}
