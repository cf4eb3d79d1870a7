package org.wayforward.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.DraftId;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;

/**
 * The rows of an area's recommendations. A row stays the same for the same draft, and the one somebody is in is never
 * taken out of the page to be put elsewhere: the others move around it, so that it keeps the caret.
 */
class DraftList extends HtmlContainer {

    private final WfDesk desk;
    private final Map<DraftId, DraftRow> rows = new LinkedHashMap<>();
    private @Nullable DraftId still;

    DraftList(WfDesk desk) {
        super("ol");
        this.desk = desk;
        addClassName("draft-list");
    }

    void show(List<Draft> drafts, Area area, @Nullable Draft chosen) {
        Set<DraftId> wanted = drafts.stream().map(Draft::id).collect(Collectors.toSet());
        rows.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                remove(entry.getValue());
            }
            return gone;
        });
        DraftRow staying = staying();
        int place = 0;
        for (int index = 0; index < drafts.size(); index++) {
            Draft draft = drafts.get(index);
            DraftRow row = rows.computeIfAbsent(draft.id(), id -> new DraftRow(desk, draft));
            row.show(draft, area, chosen != null && chosen.id().equals(draft.id()), index, drafts.size());
            if (row == staying) {
                while (getComponentAt(place) != row) {
                    Component other = getComponentAt(place);
                    remove(other);
                    add(other);
                }
            } else if (place >= getComponentCount() || getComponentAt(place) != row) {
                addComponentAtIndex(place, row);
            }
            place++;
        }
        still = null;
    }

    private @Nullable DraftRow staying() {
        DraftRow asked = still == null ? null : rows.get(still);
        return asked != null
                ? asked
                : rows.values().stream().filter(DraftRow::focused).findFirst().orElse(null);
    }

    /** For the next time it is shown, this row is the one that stays in the page. */
    void still(DraftId id) {
        still = id;
    }

    Optional<DraftRow> row(DraftId id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** The drafts that somebody writes in. */
    List<DraftId> written() {
        return rows.entrySet().stream()
                .filter(entry -> entry.getValue().writing())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Has a text that was never saved in its row, which is made when it is not there. */
    void bringBack(Draft draft, String text, long seen) {
        DraftRow row = rows.computeIfAbsent(draft.id(), id -> {
            DraftRow made = new DraftRow(desk, draft);
            add(made);
            return made;
        });
        row.bringBack(draft, text, seen);
    }
}
