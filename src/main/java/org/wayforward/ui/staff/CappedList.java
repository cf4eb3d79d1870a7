package org.wayforward.ui.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.List;
import java.util.stream.Stream;
import org.wayforward.ui.Messages;

/**
 * A keyed list that shows its first {@value #STEP} rows, and as many more each time somebody asks: a room of 500 fills
 * an area faster than a browser lays out its rows.
 */
public class CappedList<E, R extends ListItem> extends Div {

    /** How many rows are shown at first, and how many more each time. */
    public static final int STEP = 100;

    private final KeyedList<E, R> list;
    private final Button more = new Button();
    private List<E> all = List.of();
    private int shown = STEP;

    /** Caps this list. */
    public CappedList(KeyedList<E, R> list) {
        this.list = list;
        list.addClassName("entries");
        more.addClassName("more");
        more.addThemeName("small");
        more.setVisible(false);
        more.addClickListener(click -> {
            shown += STEP;
            draw();
        });
        add(list, more);
    }

    /** Shows these things in this order, as far as asked for. */
    public void show(List<E> things) {
        all = things;
        draw();
    }

    /** The rows on the screen. */
    public Stream<R> rows() {
        return list.rows();
    }

    private void draw() {
        int rest = all.size() - shown;
        list.show(rest > 0 ? all.subList(0, shown) : all);
        more.setVisible(rest > 0);
        if (rest > 0) {
            more.setText(Messages.of("staff.show-more", Math.min(rest, STEP), rest));
        }
    }
}
