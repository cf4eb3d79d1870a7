package org.wayforward.cluster;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.participant.Trace;
import org.wayforward.participant.Traces;

/** Who took which step of sorting. */
@Component
class StepTraces implements Traces {

    @Override
    public List<Trace> traces() {
        return List.of(Trace.together("step", "participant_id"));
    }
}
