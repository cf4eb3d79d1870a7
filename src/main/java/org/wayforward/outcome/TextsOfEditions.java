package org.wayforward.outcome;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TextsOfEditions extends JpaRepository<EditionText, Long> {

    /** The versions an edition has, in its order. */
    @Query("select t.versionId from EditionText t where t.editionId = :edition order by t.paragraph")
    List<Long> versionsOf(long edition);

    /** The versions an edition would have now: the last one of every final recommendation, in the document's order. */
    @Query("""
            select v.id from KeptVersion v, DraftRecommendation d, ThematicArea a
            where d.sessionId = :session and d.state = org.wayforward.outcome.DraftRecommendation.State.KEPT
            and d.status = org.wayforward.outcome.DraftStatus.FINAL and a.id = d.areaId and a.active
            and v.draftId = d.id and v.number = (select max(w.number) from KeptVersion w where w.draftId = d.id)
            order by a.position, a.id, d.position, d.id
            """)
    List<Long> versionsNow(long session);
}
