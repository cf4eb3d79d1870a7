package org.wayforward.outcome;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Ballots extends JpaRepository<Ballot, Long> {

    Optional<Ballot> findByDraftIdAndParticipantIdAndRound(long draftId, long participantId, int round);

    boolean existsByDraftIdAndRound(long draftId, int round);

    int countByDraftIdAndRoundAndChoiceNot(long draftId, int round, BallotChoice choice);

    /** The latest round anybody answered in; 0 when nobody did. */
    @Query("select coalesce(max(b.round), 0) from Ballot b where b.draftId = :draft")
    int lastRound(long draft);
}
