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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** What the table is made for; within it only the figures change, so that its fields stay under the hand. */
    private record Frame(List<Set<StakeholderGroup>> columns, boolean everybody, List<Board.Area> areas) {}

    private final transient OutcomeWords words;
    private final transient Asked asked;
    private final Paragraph sum = new Paragraph();
    private final Div table = new Div();
    private final List<List<FieldButton>> fields = new ArrayList<>();
    private transient @Nullable Frame drawn;

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

    /** Shows how things stand now. */
    void show(Board board) {
        Coverage now = Coverage.of(board);
        int silent = now.silent();
        sum.setText(
                silent == 0 ? Messages.of("coverage.none-silent") : Messages.count("coverage.silent-fields", silent));
        List<Board.Area> areas = now.rows().stream()
                .flatMap(row -> board.areas().stream().filter(area -> area.id() == row.area()))
                .toList();
        Frame next = new Frame(now.columns(), now.everybody(), areas);
        if (!next.equals(drawn)) {
            drawn = next;
            table.removeAll();
            table.add(table(now, areas));
        }
        for (int row = 0; row < fields.size(); row++) {
            for (int column = 0; column < fields.get(row).size(); column++) {
                fields.get(row).get(column).show(now.rows().get(row).fields().get(column));
            }
        }
    }

    private Component table(Coverage now, List<Board.Area> areas) {
        HtmlContainer head = new HtmlContainer("tr", cell("th", "col", new Span(Messages.of("coverage.area"))));
        now.columns().forEach(groups -> head.add(cell("th", "col", new Span(name(now, groups)))));
        HtmlContainer body = new HtmlContainer("tbody");
        fields.clear();
        areas.forEach(area -> body.add(row(now, area)));
        HtmlContainer caption = new HtmlContainer("caption", new Span(Messages.of("coverage.caption")));
        caption.addClassName("wf-sr");
        HtmlContainer made = new HtmlContainer("table", caption, new HtmlContainer("thead", head), body);
        made.addClassName("coverage");
        return made;
    }

    private Component row(Coverage coverage, Board.Area area) {
        Span mark = new Span(area.label());
        mark.addClassName("wf-mark");
        mark.getElement().setAttribute("data-hue", area.hue());
        HtmlContainer made = new HtmlContainer("tr", cell("th", "row", mark, new Span(area.shortName())));
        List<FieldButton> row = coverage.columns().stream()
                .map(groups -> new FieldButton(area, coverage.everybody() ? Set.of() : groups, name(coverage, groups)))
                .toList();
        row.forEach(field -> made.add(cell("td", null, field)));
        fields.add(row);
        return made;
    }

    /** How much a group has written on an area; a click on it asks for more. */
    private final class FieldButton extends NativeButton {

        private final String who;
        private final String where;
        private transient Coverage.@Nullable Field shown;

        FieldButton(Board.Area area, Set<StakeholderGroup> groups, String who) {
            this.who = who;
            this.where = area.shortName();
            addClassName("field");
            addClickListener(click ->
                    asked.show(area.id(), groups, Objects.requireNonNull(shown).silent()));
        }

        void show(Coverage.Field field) {
            if (field.equals(shown)) {
                return;
            }
            shown = field;
            removeAll();
            setClassName("silent", field.silent());
            if (field.silent()) {
                setText(Messages.of("coverage.silent"));
                setAriaLabel(Messages.of("coverage.field.silent", who, where));
            } else {
                add(count("issue", field.issues()), count("recommendation", field.recommendations()));
                setAriaLabel(Messages.of(
                        "coverage.field",
                        who,
                        where,
                        Messages.count("board.issues", field.issues()),
                        Messages.count("board.recommendations", field.recommendations())));
            }
        }
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
