package org.wayforward.contribution;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wayforward.participant.Trace;
import org.wayforward.participant.Traces;

/** Who wrote each contribution. */
@Component
class ContributionTraces implements Traces {

    @Override
    public List<Trace> traces() {
        return List.of(Trace.each(
                "contribution",
                "author_id",
                "r.state || coalesce(r.medium, '-') || (select case when a.revealed then 'R' else 'P' end"
                        + " from thematic_area a where a.id = r.area_id)"));
    }

    @Override
    public List<String> signatures() {
        return List.of("contribution.signature");
    }
}
