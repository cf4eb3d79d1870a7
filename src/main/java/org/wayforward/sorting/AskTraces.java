package org.wayforward.sorting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.participant.Trace;
import org.wayforward.participant.Traces;

/** Who was asked where something belongs, and what they said. */
@Component
class AskTraces implements Traces {

    @Override
    public List<Trace> traces() {
        return List.of(Trace.together("ask", "participant_id", "contribution_id"));
    }
}
