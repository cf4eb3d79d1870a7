package org.wayforward.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;

/**
 * What a session is called and how one joins it.
 *
 * @param meeting what kind of meeting it closes, as in "Expert group meeting"
 * @param question what the room is asked
 * @param joinLimit how many experts may join; null is no limit
 * @param practice whether everything in it is invented, to train with
 * @param languages the languages of its screens, BCP 47, the first for whoever reads none of them
 * @param closing when it was closed, and what then
 */
public record SessionFacts(
        SessionId id,
        String code,
        String title,
        String shortTitle,
        String meeting,
        String organizers,
        String place,
        String dates,
        String question,
        boolean joiningOpen,
        @Nullable Integer joinLimit,
        SessionState state,
        boolean practice,
        List<String> languages,
        Closing closing) {

    /** Whether people may write. */
    public boolean open() {
        return state == SessionState.OPEN;
    }

    /** Whether it is closed and comments on its draft are taken at this moment. */
    public boolean commenting(Instant now) {
        return state == SessionState.CLOSED && closing.takesComments(now);
    }
}
