package org.wayforward.outcome;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Drafts extends JpaRepository<DraftRecommendation, Long> {

    /** The drafts of an area that were not removed, in their order. */
    @Query("""
            select d from DraftRecommendation d
            where d.areaId = :area and d.state = org.wayforward.outcome.DraftRecommendation.State.KEPT
            order by d.position, d.id
            """)
    List<DraftRecommendation> keptIn(long area);

    /** How many drafts the session has that were not removed. */
    @Query("""
            select count(d) from DraftRecommendation d
            where d.sessionId = :session and d.state = org.wayforward.outcome.DraftRecommendation.State.KEPT
            """)
    int kept(long session);
}
