package org.wayforward.ui.draft;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.wayforward.discussion.CommentService;
import org.wayforward.live.LiveRooms;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.participant.JoinService;

/** The services that the draft's page calls. */
@Component
record DraftServices(
        OutcomeDocuments documents, CommentService comments, JoinService joining, LiveRooms rooms, Clock clock) {}
