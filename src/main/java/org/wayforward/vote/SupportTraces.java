package org.wayforward.vote;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.participant.Trace;
import org.wayforward.participant.Traces;

/** Who supports what: the choice of each person stays together, so that nobody counts twice. */
@Component
class SupportTraces implements Traces {

    @Override
    public List<Trace> traces() {
        return List.of(Trace.together("support", "participant_id", "contribution_id"));
    }
}
