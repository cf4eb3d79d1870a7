package org.wayforward.ui.console;

import com.vaadin.flow.component.dnd.DropEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wayforward.identity.ContributionId;

/** What was dropped: contributions, or a cluster. */
final class Drops {

    private Drops() {}

    /** The contributions that go along with the dropped one; empty when it was a cluster. */
    static Optional<List<ContributionId>> cards(DropEvent<?> drop, Sorter sorter) {
        return drop.getDragData()
                .filter(Long.class::isInstance)
                .map(id -> new ArrayList<>(Sorter.ids(sorter.along((Long) id))));
    }

    /** The cluster that was dropped; empty when it was a contribution. */
    static Optional<Long> cluster(DropEvent<?> drop) {
        return drop.getDragData()
                .filter(ClusterRow.Dragged.class::isInstance)
                .map(dragged -> ((ClusterRow.Dragged) dragged).cluster());
    }
}
