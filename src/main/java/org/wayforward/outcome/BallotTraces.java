package org.wayforward.outcome;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.participant.Trace;
import org.wayforward.participant.Traces;

/** Who said what in the ballot: anew for each recommendation. */
@Component
class BallotTraces implements Traces {

    @Override
    public List<Trace> traces() {
        return List.of(Trace.together("ballot", "participant_id", "draft_id", "ballot_round")
                .anewFor("r.draft_id"));
    }
}
