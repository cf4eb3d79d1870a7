package org.wayforward.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.DraftId;

/**
 * What an edition says.
 *
 * @param texts its recommendations, the first one being paragraph 1
 * @param changedAt when each draft of the session was last written, moved or marked, as it is now
 */
public record EditionTexts(Edition edition, List<Text> texts, Map<DraftId, Instant> changedAt) {

    /** When a draft was last changed; when the edition was issued, for one that nothing is known of. */
    public Instant changed(DraftId draft) {
        return changedAt.getOrDefault(draft, edition.issuedAt());
    }

    /** A recommendation of an edition, and the area it stood in. */
    public record Text(DraftId draft, AreaId area, DraftText text) {}
}
