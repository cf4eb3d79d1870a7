package org.wayforward.outcome.export;

import static java.util.Objects.requireNonNull;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.DraftId;
import org.wayforward.outcome.Change.Mark;
import org.wayforward.outcome.ChangedLine;
import org.wayforward.outcome.Changes;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.EditionTexts;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;

/**
 * A recommendation of the document beside an edition: without its removed words it reads as now, without its inserted
 * words as in the edition. One that moved is removed at one place and inserted at another.
 *
 * @param draft the recommendation as it is now; null at a place where it only was
 * @param lines its paragraph and subparagraphs, each with what changed
 * @param at when it was changed
 */
record Tracked(@Nullable Draft draft, List<ChangedLine> lines, Instant at) {

    /** The final recommendations of an area as they are, with nothing to compare them to. */
    static List<Tracked> plain(Area area) {
        return area.finals().stream()
                .map(draft -> new Tracked(draft, Changes.all(Mark.KEPT, draft.text()), Instant.EPOCH))
                .toList();
    }

    /** The final recommendations of an area and those it had in an edition, in one order. */
    static List<Tracked> since(EditionTexts edition, Area area) {
        Map<DraftId, DraftText> earlier = new HashMap<>();
        List<DraftId> before = edition.texts().stream()
                .filter(text -> text.area().equals(area.id()))
                .map(text -> {
                    earlier.put(text.draft(), text.text());
                    return text.draft();
                })
                .toList();
        Map<DraftId, Draft> later = new HashMap<>();
        area.finals().forEach(draft -> later.put(draft.id(), draft));
        List<DraftId> now = area.finals().stream().map(Draft::id).toList();
        List<Tracked> tracked = new ArrayList<>();
        for (AbstractDelta<DraftId> delta : DiffUtils.diff(before, now, true).getDeltas()) {
            boolean stays = delta.getType() == DeltaType.EQUAL;
            for (DraftId id : delta.getSource().getLines()) {
                DraftText text = requireNonNull(earlier.get(id));
                Draft draft = stays ? later.get(id) : null;
                tracked.add(new Tracked(
                        draft,
                        draft == null ? Changes.all(Mark.REMOVED, text) : Changes.between(text, draft.text()),
                        edition.changed(id)));
            }
            for (DraftId id : stays ? List.<DraftId>of() : delta.getTarget().getLines()) {
                Draft draft = requireNonNull(later.get(id));
                tracked.add(new Tracked(draft, Changes.all(Mark.INSERTED, draft.text()), edition.changed(id)));
            }
        }
        return tracked;
    }
}
