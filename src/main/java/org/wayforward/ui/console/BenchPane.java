package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Keyed;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.AreaTabs;
import org.wayforward.ui.staff.EntryFilter;
import org.wayforward.ui.staff.EntryRow;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.KeyedList;

/** The contributions of one area, with what can be done to each. */
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

    private final transient Actor actor;
    private final transient ContributionService contributions;
    private final AreaTabs tabs = new AreaTabs(true, area -> draw());
    private final H2 heading = new H2();
    private final TextField find = new TextField();
    private final Select<Show> which = new Select<>();
    private final KeyedList<Projection.Entry, Row> list =
            new KeyedList<>("ul", Projection.Entry::id, Row::new, (row, entry) -> row.show(entry, this.numbers));
    private final Paragraph none = new Paragraph();
    private transient @Nullable Projection latest;
    private transient Map<Long, String> numbers = Map.of();

    BenchPane(Actor actor, ContributionService contributions) {
        this.actor = actor;
        this.contributions = contributions;
        addClassNames("pane", "bench");
        getElement().setAttribute("aria-label", Messages.of("console.bench"));
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
        list.addClassName("entries");
        none.addClassName("entries-none");
        Div scroller = new Div(list, none);
        scroller.addClassName("scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", Messages.of("staff.contributions"));
        add(tabs, head, scroller);
    }

    void show(Projection projection) {
        latest = projection;
        tabs.show(projection.areas());
        draw();
    }

    private void draw() {
        Projection projection = latest;
        if (projection == null) {
            return;
        }
        projection.areas().stream()
                .filter(area -> area.id() == tabs.current())
                .findFirst()
                .ifPresent(area -> heading.setText(area.name()));
        List<Projection.Entry> entries = EntryFilter.select(projection, tabs.current(), find.getValue()).stream()
                .filter(which.getValue()::fits)
                .toList();
        numbers = EntryFilter.numbers(projection);
        list.show(entries);
        none.setVisible(entries.isEmpty());
        boolean narrowed = !find.isEmpty() || which.getValue() != Show.EVERYTHING;
        none.setText(Messages.of(narrowed ? "staff.nothing-found" : "staff.nothing-yet"));
    }

    /** A contribution with the button that hides it or shows it again. */
    private final class Row extends EntryRow {

        private final Button button = new Button();
        private Projection.Entry entry;

        Row(Projection.Entry entry) {
            super(entry);
            this.entry = entry;
            button.addThemeName("small");
            button.addClickListener(click -> toggle());
            add(button);
        }

        @Override
        public void show(Projection.Entry now, Map<Long, String> numbers) {
            super.show(now, numbers);
            entry = now;
            String words = Messages.of(now.hidden() == null ? "console.hide" : "console.unhide");
            if (!words.equals(button.getText())) {
                button.setText(words);
                button.setAriaLabel(words + " " + now.number());
            }
        }

        private void toggle() {
            ContributionId id = new ContributionId(entry.id());
            if (entry.hidden() == null) {
                new HideDialog(entry, reason -> contributions.hide(actor, id, reason)).open();
            } else {
                contributions.unhide(actor, id);
            }
        }
    }
}
