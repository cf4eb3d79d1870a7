package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayforward.live.Projection;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.AreaTabs;
import org.wayforward.ui.staff.EntryFilter;
import org.wayforward.ui.staff.EntryRow;
import org.wayforward.ui.staff.Icon;
import org.wayforward.ui.staff.KeyedList;

/** What the room has written in one area, most supported first. */
class SourcesPane extends Section {

    private final AreaTabs tabs = new AreaTabs(false, area -> draw());
    private final TextField find = new TextField();
    private final Paragraph sum = new Paragraph();
    private final KeyedList<Projection.Entry, EntryRow> list =
            new KeyedList<>("ul", Projection.Entry::id, EntryRow::new, (row, entry) -> row.show(entry, this.numbers));
    private transient Map<Long, String> numbers = Map.of();
    private transient @Nullable Projection latest;

    SourcesPane() {
        addClassName("sources");
        H2 heading = new H2(Messages.of("desk.sources"));
        heading.setId("sources");
        getElement().setAttribute("aria-labelledby", "sources");
        find.setId("find");
        find.addClassName("find");
        find.setPlaceholder(Messages.of("staff.find"));
        find.setAriaLabel(Messages.of("staff.find"));
        find.setPrefixComponent(new Icon("search"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.addValueChangeListener(change -> draw());
        sum.addClassNames("wf-meta", "sources-sum");
        list.addClassName("entries");
        Div scroller = new Div(list);
        scroller.addClassName("scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", Messages.of("staff.contributions"));
        add(heading, tabs, find, sum, scroller);
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
        List<Projection.Entry> entries = EntryFilter.select(projection, tabs.current(), find.getValue());
        numbers = EntryFilter.numbers(projection);
        list.show(entries);
        projection.areas().stream()
                .filter(area -> area.id() == tabs.current())
                .findFirst()
                .ifPresent(area -> sum.setText(
                        entries.isEmpty()
                                ? Messages.of(find.isEmpty() ? "staff.nothing-yet" : "staff.nothing-found")
                                : area.name()));
    }
}
