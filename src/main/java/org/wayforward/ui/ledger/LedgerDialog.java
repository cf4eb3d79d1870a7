package org.wayforward.ui.ledger;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Board;
import org.wayforward.live.Ledger;
import org.wayforward.outcome.Fate;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.CappedList;
import org.wayforward.ui.staff.EntryFilter;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.KeyedList;

/** Every contribution ever posted and what became of it, with the sum that shows that none is missing. */
class LedgerDialog extends Dialog {

    private final transient OutcomeWords words;
    private final Paragraph sum = new Paragraph();
    private final TextField find = new TextField();
    private final Select<Choice> area = new Select<>();
    private final Select<Choice> kind = new Select<>();
    private final Select<Choice> group = new Select<>();
    private final Select<Choice> stage = new Select<>();
    private final Paragraph found = new Paragraph();
    private final CappedList<Ledger.Row, LedgerRow> list;
    private transient Map<Long, String> areas = Map.of();
    private transient List<Ledger.Row> rows = List.of();
    private boolean drawing = true;

    /** Something to narrow the list to; an empty key is everything. */
    private record Choice(String key, String name) {}

    LedgerDialog() {
        words = OutcomeWords.in(UI.getCurrent().getLocale().toLanguageTag());
        setHeaderTitle(Messages.of("ledger.title"));
        setWidth("min(72rem, 96vw)");
        setHeight("min(56rem, 94dvh)");
        sum.addClassName("ledger-sum");
        sum.setId("ledger-sum");
        find.setId("ledger-find");
        find.setPlaceholder(Messages.of("staff.find"));
        find.setAriaLabel(Messages.of("staff.find"));
        find.setPrefixComponent(new Icon("search"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> draw());
        choices(area, "area", List.of());
        choices(kind, "kind", keyed("kind", Kind.values()));
        choices(group, "group", List.of());
        choices(stage, "fate", keyed("fate.stage", Fate.Stage.values()));
        Div filters = new Div(find, area, kind, group, stage);
        filters.addClassName("ledger-filters");
        found.addClassName("wf-meta");
        found.getElement().setAttribute("role", "status");
        list = new CappedList<>(new KeyedList<>(
                "ol",
                Ledger.Row::id,
                row -> new LedgerRow(words),
                (item, row) -> item.show(row, areas.getOrDefault(row.area(), ""))));
        Div content = new Div(sum, filters, found, list);
        content.addClassNames("dialog-part", "wf-own", "ledger");
        add(content);
        getFooter().add(new Button(Messages.of("dialog.close"), click -> close()));
        drawing = false;
    }

    /** Opens narrowed to an area and a group, where they are given. */
    void open(Board board, @Nullable Long wantedArea, @Nullable Set<StakeholderGroup> wantedGroups) {
        show(board);
        drawing = true;
        find.clear();
        choose(kind, "");
        choose(stage, "");
        choose(area, wantedArea == null ? "" : Long.toString(wantedArea));
        choose(group, wantedGroups == null ? "" : key(wantedGroups));
        drawing = false;
        draw();
        open();
    }

    /** Shows how things stand now; what somebody has chosen and typed stays. */
    void show(Board board) {
        Ledger ledger = Ledger.of(board);
        rows = ledger.rows();
        areas = board.areas().stream()
                .collect(Collectors.toMap(Board.Area::id, one -> one.label() + ". " + one.shortName()));
        sum.setText(sum(ledger));
        drawing = true;
        choices(
                area,
                "area",
                board.areas().stream()
                        .map(one -> new Choice(Long.toString(one.id()), one.label() + ". " + one.name()))
                        .toList());
        choices(
                group,
                "group",
                rows.stream()
                        .map(Ledger.Row::groups)
                        .filter(groups -> !groups.isEmpty())
                        .map(groups -> new Choice(key(groups), words.groups(groups)))
                        .distinct()
                        .sorted(Comparator.comparing(Choice::name))
                        .toList());
        drawing = false;
        draw();
    }

    private String sum(Ledger ledger) {
        String parts = ledger.sum().entrySet().stream()
                .map(part -> Messages.count("fate.count." + part.getKey().key(), part.getValue()))
                .collect(Collectors.joining(" + "));
        int all = ledger.rows().size();
        return all == 0 ? Messages.of("staff.nothing-yet") : Messages.of("ledger.sum", all, parts);
    }

    private void draw() {
        if (drawing) {
            return;
        }
        List<Ledger.Row> fitting = rows.stream()
                .filter(row -> fits(area, row, one -> Long.toString(one.area())))
                .filter(row -> fits(kind, row, one -> one.kind().key()))
                .filter(row -> fits(group, row, one -> key(one.groups())))
                .filter(row -> fits(stage, row, one -> one.fate().stage().key()))
                .filter(row -> find.isEmpty() || EntryFilter.has(LedgerRow.searched(row, words), find.getValue()))
                .toList();
        list.show(fitting);
        found.setText(
                fitting.isEmpty()
                        ? Messages.of(rows.isEmpty() ? "staff.nothing-yet" : "staff.nothing-found")
                        : Messages.of("ledger.found", fitting.size(), rows.size()));
    }

    private static boolean fits(Select<Choice> choice, Ledger.Row row, Function<Ledger.Row, String> key) {
        Choice wanted = choice.getValue();
        return wanted == null || wanted.key().isEmpty() || wanted.key().equals(key.apply(row));
    }

    /** Offers everything and these; what is chosen stays where it is still offered. */
    private void choices(Select<Choice> select, String what, List<Choice> choices) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", Messages.of("ledger." + what + ".all"))));
        all.addAll(choices);
        if (select.getId().isEmpty()) {
            select.setId("ledger-" + what);
            select.setAriaLabel(Messages.of("ledger." + what));
            select.setItemLabelGenerator(one -> one == null ? "" : one.name());
            select.addValueChangeListener(change -> draw());
        } else if (all.equals(select.getListDataView().getItems().toList())) {
            return;
        }
        Choice chosen = select.getValue();
        select.setItems(all);
        choose(select, chosen == null ? "" : chosen.key());
    }

    private static void choose(Select<Choice> select, String key) {
        List<Choice> all = select.getListDataView().getItems().toList();
        select.setValue(all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(Objects.requireNonNull(all.getFirst())));
    }

    private static <K extends Keyed> List<Choice> keyed(String family, K[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Choice(one.key(), Messages.of(family, one)))
                .toList();
    }

    private static String key(Set<StakeholderGroup> groups) {
        return groups.stream().sorted().map(StakeholderGroup::key).collect(Collectors.joining("+"));
    }
}
