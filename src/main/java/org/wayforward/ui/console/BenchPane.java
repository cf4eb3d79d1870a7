package org.wayforward.ui.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayforward.closing.Checklist;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Keyed;
import org.wayforward.live.Projection;
import org.wayforward.live.Update;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.AreaTabs;
import org.wayforward.ui.staff.CappedList;
import org.wayforward.ui.staff.EntryFilter;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.KeyedList;

/**
 * The contributions of one area: on the left those that are in no cluster yet, on the right the clusters. Keys are
 * {@code bench.js}'s.
 */
@JsModule("context://modules/bench.js")
class BenchPane extends Section {

    /** Which of them are shown. */
    enum Show implements Keyed {
        EVERYTHING,
        ISSUE,
        RECOMMENDATION,
        HIDDEN;

        boolean fits(Projection.Entry entry) {
            return switch (this) {
                case EVERYTHING -> true;
                case ISSUE, RECOMMENDATION -> entry.kind().equals(key());
                case HIDDEN -> entry.hidden() != null;
            };
        }
    }

    private final AreaTabs tabs = new AreaTabs(true, this::chooseArea);
    private final String remembered;
    private final H2 heading = new H2();
    private final TextField find = new TextField();
    private final Select<Show> which = new Select<>();
    private final transient Sorter sorter;
    private final UndoBar bar;
    private final ReturnedPart returned;
    private final CappedList<Projection.Entry, CardRow> tray;
    private final ForecastPart forecast;
    private final CappedList<ClusterRow.Shown, ClusterRow> clusters;
    private final H3 trayHeading = new H3();
    private final H3 clustersHeading = new H3();
    private final Span secret = new Span(Messages.of("console.tallies-hidden"));
    private final Paragraph noneUnsorted = none();
    private final Paragraph noClusters = none();
    private transient Map<Long, String> numbers = Map.of();
    private transient @Nullable Sorted latest;

    BenchPane(Actor actor, ConsoleServices services, Stage stage) {
        sorter = new Sorter(actor, services, stage, this::choice);
        returned = new ReturnedPart(sorter);
        forecast = new ForecastPart(actor, services, Attempt::tell);
        bar = new UndoBar(sorter);
        tray = new CappedList<>(new KeyedList<>(
                "ul",
                Projection.Entry::id,
                entry -> new CardRow(entry, 0, sorter),
                (row, entry) -> row.show(entry, numbers, false)));
        clusters = new CappedList<>(new KeyedList<>(
                "ul",
                ClusterRow.Shown::id,
                shown -> new ClusterRow(shown.cluster(), sorter),
                (row, shown) -> row.show(shown, numbers)));
        setId("bench");
        remembered = "way-forward.console." + actor.session().value();
        goBack();
        addClassNames("pane", "bench");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", Messages.of("console.bench"));
        tabs.acceptDrops((area, drop) -> {
            Drops.cards(drop, sorter).ifPresent(ids -> sorter.toArea(ids, area));
            Drops.cluster(drop).ifPresent(cluster -> sorter.clusterStays());
        });
        find.setId("find");
        find.addClassName("find");
        find.setPlaceholder(Messages.of("staff.find"));
        find.setAriaLabel(Messages.of("staff.find"));
        find.setPrefixComponent(new Icon("search"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> draw());
        which.setId("which");
        which.setAriaLabel(Messages.of("console.which"));
        which.setItems(Show.values());
        which.setItemLabelGenerator(choice -> Messages.of("console.which", choice));
        which.setValue(Show.EVERYTHING);
        which.addValueChangeListener(change -> draw());
        Div head = new Div(heading, find, which);
        head.addClassName("bench-head");
        secret.addClassName("wf-meta");
        Div left = column("tray", trayHeading, tray, noneUnsorted);
        Div right = column("clusters", clustersHeading, clusters, noClusters);
        clustersHeading.getElement().setAttribute("id", "clusters-heading");
        right.addComponentAtIndex(1, secret);
        DropTarget.create(left)
                .addDropListener(drop -> Drops.cards(drop, sorter).ifPresent(sorter::takeOut));
        Div columns = new Div(left, right);
        columns.addClassName("bench-columns");
        Paragraph keys = new Paragraph(Messages.of("console.keys"));
        keys.addClassNames("wf-meta", "bench-keys");
        Div foot = new Div(bar, keys);
        foot.addClassName("bench-foot");
        add(tabs, forecast, returned, head, columns, foot);
    }

    private static Div column(String name, H3 heading, Component list, Paragraph none) {
        Div scroller = new Div(list, none);
        scroller.addClassName("scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", Messages.of("console.column." + name));
        Div column = new Div(heading, scroller);
        column.addClassNames("bench-column", name);
        return column;
    }

    private static Paragraph none() {
        Paragraph none = new Paragraph();
        none.addClassName("entries-none");
        return none;
    }

    /** Lets the keys go on at the first contribution. */
    void focusFirst() {
        getElement().executeJs("(this.querySelector('.card-row') ?? this).focus()");
    }

    /** What goes to something that is still open before closing, where that is done here. */
    Optional<Runnable> wayTo(Checklist.Point point) {
        return switch (point.open()) {
            case UNSORTED, UNANSWERED, RETURNED ->
                Optional.of(() -> {
                    tabs.choose(Objects.requireNonNull(point.lines().getFirst().area())
                            .value());
                    focusFirst();
                });
            case BALLOT ->
                Optional.of(() -> getElement()
                        .executeJs("const floor = document.getElementById('floor');"
                                + "if (floor) { floor.open = true;"
                                + " (document.getElementById('permit-ballot') ?? floor).focus(); }"));
            case DRAFTS, RESERVATIONS, COMMENTS -> Optional.empty();
        };
    }

    void show(Update update, Instant at) {
        Sorted now = new Sorted(update);
        Sorted before = latest;
        latest = now;
        sorter.show(now);
        tabs.show(now.projection().areas());
        forecast.show(update.board(), at);
        returned.show(now.returned());
        draw();
        if (before == null || !now.sortedAs(before)) {
            bar.show(sorter.history(), numbers);
        }
    }

    private void chooseArea(long area) {
        draw();
        WebStorage.setItem(WebStorage.Storage.SESSION_STORAGE, remembered, Long.toString(area));
    }

    /** Goes to the area that was shown before the page was loaded again. */
    private void goBack() {
        WebStorage.getItem(WebStorage.Storage.SESSION_STORAGE, remembered, area -> {
            if (area != null && area.matches("\\d{1,18}")) {
                tabs.choose(Long.parseLong(area));
            }
        });
    }

    private void draw() {
        Sorted now = latest;
        if (now == null) {
            return;
        }
        Projection projection = now.projection();
        long area = tabs.current();
        Projection.Area here = projection.areas().stream()
                .filter(one -> one.id() == area)
                .findFirst()
                .orElse(null);
        heading.setText(here == null ? "" : here.name());
        numbers = EntryFilter.numbers(projection);
        boolean narrowed = !find.isEmpty() || which.getValue() != Show.EVERYTHING;

        List<Projection.Entry> unsorted =
                now.unsorted(area).stream().filter(this::fits).toList();
        tray.show(unsorted);
        trayHeading.setText(Messages.count("console.unsorted", (int)
                unsorted.stream().filter(entry -> entry.hidden() == null).count()));
        noneUnsorted.setVisible(unsorted.isEmpty());

        List<ClusterRow.Shown> grouped = now.clusters(area).stream()
                .map(cluster -> shown(now, cluster, narrowed))
                .filter(shown -> !shown.members().isEmpty())
                .toList();
        clusters.show(grouped);
        clustersHeading.setText(Messages.count("console.clusters", grouped.size()));
        secret.setVisible(!projection.session().phase().seeTallies());
        noClusters.setVisible(grouped.isEmpty());

        String found = Messages.of("staff.nothing-found");
        String nothing = Messages.of(grouped.isEmpty() ? nothingYet(here) : "console.all-sorted");
        noneUnsorted.setText(narrowed ? found : nothing);
        noClusters.setText(narrowed ? found : Messages.of("console.no-clusters"));
        choice();
    }

    /** Why there is nothing: nobody has written anything, or it waits for the reveal. */
    private static String nothingYet(Projection.@Nullable Area area) {
        return area == null || area.issues() + area.recommendations() == 0 ? "staff.nothing-yet" : "staff.not-revealed";
    }

    /** A cluster with those of its members that fit; a cluster whose title has the words is shown whole. */
    private ClusterRow.Shown shown(Sorted now, Projection.Cluster cluster, boolean narrowed) {
        String title = cluster.title();
        boolean whole = title != null && !find.isEmpty() && EntryFilter.has(title, find.getValue());
        List<Projection.Entry> members = now.members(cluster).stream()
                .filter(member -> fits(member) || whole && which.getValue().fits(member))
                .toList();
        return new ClusterRow.Shown(
                cluster,
                now.name(cluster),
                title == null ? null : now.lead(cluster).text(),
                members,
                now.comments(cluster.members()),
                now.members(cluster).stream()
                        .map(Projection.Entry::id)
                        .filter(now::unconfirmed)
                        .toList(),
                narrowed,
                now.open());
    }

    private boolean fits(Projection.Entry entry) {
        return which.getValue().fits(entry) && EntryFilter.has(entry.number() + " " + entry.text(), find.getValue());
    }

    /** Shows what is chosen. */
    private void choice() {
        tray.rows().forEach(CardRow::choice);
        clusters.rows().forEach(ClusterRow::choice);
        bar.choice();
    }
}
