package org.wayforward.discussion;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.participant.Trace;
import org.wayforward.participant.Traces;

/** Who commented, asked to speak, and was done with a step. */
@Component
class DiscussionTraces implements Traces {

    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.each("room_comment", "author_id", null),
                Trace.together("speak_request", "participant_id"),
                Trace.together("step_done", "participant_id", "phase_id"));
    }

    @Override
    public List<String> signatures() {
        return List.of("room_comment.signature");
    }
}
