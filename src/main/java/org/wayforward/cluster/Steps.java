package org.wayforward.cluster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Steps extends JpaRepository<Step, Long> {

    List<Step> findAllBySessionIdOrderByTakenAtDescIdDesc(long sessionId, Limit limit);

    /** Somebody's latest step that stands; undoing is none. */
    Optional<Step> findFirstBySessionIdAndParticipantIdAndUndoneFalseAndUndoesIdIsNullOrderByTakenAtDescIdDesc(
            long sessionId, long participantId);

    /** The latest step that touched where this contribution stands. */
    @Query("""
            select s from Step s, PlaceChange c where c.stepId = s.id and c.contributionId = :contribution
            order by c.revision desc
            """)
    List<Step> touchingPlace(long contribution, Limit limit);

    /** The latest step that touched this cluster's own row. */
    @Query("""
            select s from Step s, ClusterChange c where c.stepId = s.id and c.clusterId = :cluster
            order by c.revision desc
            """)
    List<Step> touchingCluster(long cluster, Limit limit);

    /** The latest step after this revision that touched where this contribution stands and has not been undone. */
    @Query("""
            select s from Step s, PlaceChange c where c.stepId = s.id and c.contributionId = :contribution
            and c.revision > :since and s.undone = false and s.undoesId is null order by c.revision desc
            """)
    List<Step> standingOnPlace(long contribution, long since, Limit limit);

    /** The latest step after this revision that touched this cluster's own row and has not been undone. */
    @Query("""
            select s from Step s, ClusterChange c where c.stepId = s.id and c.clusterId = :cluster
            and c.revision > :since and s.undone = false and s.undoesId is null order by c.revision desc
            """)
    List<Step> standingOnCluster(long cluster, long since, Limit limit);
}
