package org.wayforward.session;

import org.jspecify.annotations.Nullable;
import org.wayforward.identity.SessionId;

/**
 * What a session is called and how one joins it.
 *
 * @param meeting what kind of meeting it closes, as in "Expert group meeting"
 * @param question what the room is asked
 * @param joinLimit how many experts may join; null is no limit
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
        @Nullable Integer joinLimit) {}
