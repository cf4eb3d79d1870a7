package org.wayforward.ui.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.DraftId;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.ui.staff.KeyedList;

/** The rows of an area's recommendations. */
class DraftList extends KeyedList<DraftList.Shown, DraftRow> {

    /**
     * A recommendation as it stands.
     *
     * @param area the area it is shown in
     * @param chosen whether it is the one at hand
     * @param place its place among {@code all} of the area
     */
    record Shown(Draft draft, AreaId area, boolean chosen, int place, int all) {}

    DraftList(WfDesk desk) {
        super("ol", shown -> shown.draft().id().value(), shown -> new DraftRow(desk, shown.draft()), DraftRow::show);
        addClassName("draft-list");
    }

    void show(List<Draft> drafts, Area area, @Nullable Draft chosen) {
        show(IntStream.range(0, drafts.size())
                .mapToObj(place -> {
                    Draft draft = drafts.get(place);
                    boolean atHand = chosen != null && chosen.id().equals(draft.id());
                    return new Shown(draft, area.id(), atHand, place, drafts.size());
                })
                .toList());
    }

    /** Whether the caret is in it. */
    @Override
    protected boolean occupied(DraftRow row) {
        return row.focused();
    }

    Optional<DraftRow> row(DraftId id) {
        return row(id.value());
    }

    /** The drafts that somebody writes in. */
    List<DraftId> written() {
        return rows().filter(DraftRow::writing).map(DraftRow::id).toList();
    }

    /** Has a text that was never saved in its row, which is made when it is not there. */
    void bringBack(Draft draft, String text, long seen) {
        rowOf(new Shown(draft, draft.area(), false, 0, 1)).bringBack(draft, text, seen);
    }
}
