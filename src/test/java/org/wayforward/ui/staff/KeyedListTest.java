package org.wayforward.ui.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedListTest {

    private final UI page = new UI();
    private final List<Long> takenOut = new ArrayList<>();
    private long here;
    private final KeyedList<Long, ListItem> list =
            new KeyedList<>("ul", Long::longValue, KeyedListTest.this::row, (row, id) -> {}) {
                @Override
                protected boolean occupied(ListItem row) {
                    return row.getText().equals(Long.toString(here));
                }
            };

    KeyedListTest() {
        page.getElement().appendChild(list.getElement());
        list.show(List.of(1L, 2L, 3L));
    }

    private ListItem row(long id) {
        ListItem row = new ListItem(Long.toString(id));
        row.getElement().addDetachListener(gone -> takenOut.add(id));
        return row;
    }

    @Test
    void theRowThatSomebodyMovesStaysInThePage() {
        list.still(3);
        list.show(List.of(1L, 3L, 2L));
        assertThat(order()).containsExactly("1", "3", "2");
        assertThat(takenOut).containsExactly(2L);
        list.show(List.of(3L, 1L, 2L));
        assertThat(order()).containsExactly("3", "1", "2");
        assertThat(takenOut).doesNotContain(3L);
    }

    @Test
    void theRowThatSomebodyIsInComesFirst() {
        here = 1;
        list.still(3);
        list.show(List.of(3L, 2L, 1L));
        assertThat(order()).containsExactly("3", "2", "1");
        assertThat(takenOut).doesNotContain(1L);
    }

    @Test
    void aRowThatIsGoneHoldsNothingUp() {
        list.still(3);
        list.show(List.of(2L, 1L));
        assertThat(order()).containsExactly("2", "1");
        list.show(List.of(3L, 2L, 1L));
        assertThat(order()).containsExactly("3", "2", "1");
    }

    private List<String> order() {
        return list.getChildren().map(row -> ((ListItem) row).getText()).toList();
    }
}
