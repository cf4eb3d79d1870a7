package org.wayforward.outcome;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.SessionId;

/**
 * A draft recommendation as a wall shows it.
 *
 * @param draft as documents have it, with what the ballot came to once it is closed
 * @param changes its text beside the one before
 * @param changed whether there was another text before
 */
public record StagedDraft(OutcomeDocument.Draft draft, List<ChangedLine> changes, boolean changed) {

    /** Reads it inside the caller's transaction; null when it was removed or is not of this session. */
    public static @Nullable StagedDraft read(JdbcClient client, SessionId session, DraftId id) {
        OutcomeDocument outcome =
                OutcomeComposer.compose(new OutcomeReading(client, session.value(), false).rows(), Instant.EPOCH);
        return outcome.drafts()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .map(draft -> of(draft, texts(client, id)))
                .orElse(null);
    }

    /** Puts a draft beside the latest other text among those it had, the latest first. */
    static StagedDraft of(OutcomeDocument.Draft draft, List<DraftText> texts) {
        return texts.stream()
                .filter(text -> !text.equals(draft.text()) && !text.isEmpty())
                .findFirst()
                .map(earlier -> new StagedDraft(draft, Changes.between(earlier, draft.text()), true))
                .orElseGet(() -> new StagedDraft(draft, Changes.all(Change.Mark.KEPT, draft.text()), false));
    }

    private static List<DraftText> texts(JdbcClient client, DraftId id) {
        return client.sql("select text from draft_version where draft_id = :draft order by number desc")
                .param("draft", id.value())
                .query((row, n) -> DraftText.kept(row.getString(1)))
                .list();
    }
}
