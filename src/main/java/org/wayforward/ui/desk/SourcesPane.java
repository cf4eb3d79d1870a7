package org.wayforward.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.Absence;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Link;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.session.Ranking;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.CappedList;
import org.wayforward.ui.staff.EntryFilter;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.KeyedList;
import org.wayforward.vote.Balance;

/**
 * What the room has written in one area: what no recommendation uses yet first, then what is used, each ranked. While a
 * hand or the keyboard is on the list, rows change but stay where they are.
 */
class SourcesPane extends Section {

    private final TextField find = new TextField();
    private final Select<Ranking> order = new Select<>();
    private final Paragraph sum = new Paragraph();
    private final H3 goneHeading = heading("desk.sources.gone");
    private final H3 waitingHeading = heading("desk.sources.waiting");
    private final H3 usedHeading = heading("desk.sources.used");
    private final KeyedList<GoneRow.Gone, GoneRow> gone;
    private final CappedList<Source, SourceRow> waiting;
    private final CappedList<Source, SourceRow> used;
    private final Paragraph none = new Paragraph();
    private transient @Nullable Area area;
    private transient @Nullable Draft chosen;
    private boolean writable = true;
    private boolean held;
    private Arrangement arranged = new Arrangement(0, "", Ranking.SUPPORT, List.of(), List.of());

    /** Where the rows stand: keys of sources. */
    private record Arrangement(long area, String words, Ranking ranking, List<Long> waiting, List<Long> used) {

        Arrangement {
            waiting = List.copyOf(waiting);
            used = List.copyOf(used);
        }
    }

    SourcesPane(WfDesk desk) {
        addClassName("sources");
        H2 heading = new H2(Messages.of("desk.sources"));
        heading.setId("sources");
        getElement().setAttribute("aria-labelledby", "sources");
        find.setId("find");
        find.addClassName("find");
        find.setPlaceholder(Messages.of("staff.find.short"));
        find.setAriaLabel(Messages.of("staff.find"));
        find.setPrefixComponent(new Icon("search"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> draw());
        order.setId("order");
        order.addClassName("order");
        order.setAriaLabel(Messages.of("desk.order"));
        order.setItems(Ranking.values());
        order.setItemLabelGenerator(ranking -> Messages.of("ranking", ranking));
        order.setValue(Ranking.SUPPORT);
        order.addValueChangeListener(change -> draw());
        sum.addClassNames("wf-meta", "sources-sum");
        none.addClassName("entries-none");
        gone = new KeyedList<>(
                "ul", GoneRow.Gone::key, one -> new GoneRow(desk), (row, one) -> row.show(one, writable));
        gone.addClassName("entries");
        waiting = sources(desk);
        used = sources(desk);
        Div scroller = new Div(goneHeading, gone, waitingHeading, waiting, usedHeading, used, none);
        scroller.addClassName("scroller");
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", Messages.of("staff.contributions"))
                .setAttribute("data-hold", "");
        Div top = new Div(heading, sum);
        top.addClassName("sources-top");
        Div narrow = new Div(find, order);
        narrow.addClassName("sources-find");
        add(top, narrow, scroller);
    }

    /** Puts what can be done with all of it below the search. */
    void tools(Component tools) {
        addComponentAtIndex(2, tools);
    }

    private static H3 heading(String key) {
        H3 heading = new H3(Messages.of(key));
        heading.addClassName("wf-label");
        return heading;
    }

    private CappedList<Source, SourceRow> sources(WfDesk desk) {
        return new CappedList<>(new KeyedList<>(
                "ul", Source::key, one -> new SourceRow(desk, one), (row, one) -> row.show(one, chosen, writable)));
    }

    /** Shows an area, for the recommendation that is chosen in it. */
    void show(Area now, @Nullable Draft draft, boolean mayWrite) {
        area = now;
        chosen = draft;
        writable = mayWrite;
        draw();
    }

    /** Keeps the rows in their places, or lets them go where they belong. */
    void hold(boolean hold) {
        held = hold;
        if (!hold) {
            draw();
        }
    }

    private void draw() {
        Area now = area;
        if (now == null) {
            return;
        }
        Map<Long, Source> found = now.sources().stream()
                .sorted(Comparator.comparing(Source::balance, Balance.first(order.getValue())))
                .filter(source -> EntryFilter.has(words(source), find.getValue()))
                .collect(Collectors.toMap(Source::key, source -> source, (a, b) -> a, LinkedHashMap::new));
        boolean same = arranged.area() == now.id().value()
                && arranged.words().equals(find.getValue())
                && arranged.ranking() == order.getValue();
        arranged = held && same
                ? stay(found)
                : arrange(now, found.values().stream().toList());
        waiting.show(rows(arranged.waiting(), found));
        used.show(rows(arranged.used(), found));
        List<GoneRow.Gone> lost = gone(now);
        gone.show(lost);
        goneHeading.setVisible(!lost.isEmpty());
        waitingHeading.setVisible(!arranged.waiting().isEmpty());
        usedHeading.setVisible(!arranged.used().isEmpty());
        long taken = now.sources().stream()
                .filter(source -> !source.uses().isEmpty())
                .count();
        sum.setVisible(!now.sources().isEmpty());
        sum.setText(Messages.of("desk.sources.sum", taken, now.sources().size()));
        none.setVisible(found.isEmpty());
        boolean alone = now.gone().stream().anyMatch(gone -> gone.absence() == Absence.PRIVATE);
        none.setText(Messages.of(
                !find.isEmpty() ? "staff.nothing-found" : alone ? "staff.not-revealed" : "staff.nothing-yet"));
    }

    private Arrangement arrange(Area now, List<Source> found) {
        return new Arrangement(
                now.id().value(),
                find.getValue(),
                order.getValue(),
                keys(found.stream().filter(source -> source.uses().isEmpty())),
                keys(found.stream().filter(source -> !source.uses().isEmpty())));
    }

    /** Every row where it is; what is new comes last. */
    private Arrangement stay(Map<Long, Source> found) {
        List<Long> left = new ArrayList<>(arranged.waiting());
        found.keySet().stream()
                .filter(key ->
                        !arranged.waiting().contains(key) && !arranged.used().contains(key))
                .forEach(left::add);
        left.removeIf(key -> !found.containsKey(key));
        return new Arrangement(
                arranged.area(),
                arranged.words(),
                arranged.ranking(),
                left,
                arranged.used().stream().filter(found::containsKey).toList());
    }

    private static List<Long> keys(Stream<Source> sources) {
        return sources.map(Source::key).toList();
    }

    private static List<Source> rows(List<Long> keys, Map<Long, Source> found) {
        return keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
    }

    private static List<GoneRow.Gone> gone(Area area) {
        Map<Link, List<Draft>> lost = new LinkedHashMap<>();
        area.drafts()
                .forEach(draft -> Stream.concat(draft.answers().stream(), draft.restsOn().stream())
                        .filter(Link::gone)
                        .distinct()
                        .forEach(link -> lost.computeIfAbsent(link, key -> new ArrayList<>())
                                .add(draft)));
        return lost.entrySet().stream()
                .map(entry -> new GoneRow.Gone(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparingLong(GoneRow.Gone::key))
                .toList();
    }

    private static String words(Source source) {
        return Stream.concat(
                        Stream.ofNullable(source.title()),
                        source.members().stream()
                                .map(member -> Messages.of("kind." + kind(member.kind())) + " " + member.number() + " "
                                        + member.text()))
                .collect(Collectors.joining(" "));
    }

    private static String kind(Kind kind) {
        return kind.key();
    }
}
