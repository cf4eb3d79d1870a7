package org.wayforward.vote;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Supports extends JpaRepository<Support, Long> {

    Optional<Support> findByParticipantIdAndContributionId(long participantId, long contributionId);

    /** How many supports on contributions of this kind count against somebody's budget: hidden and withdrawn are refunded. */
    @Query(value = """
                    select count(*) from support s join contribution c on c.id = s.contribution_id
                    where s.participant_id = :participant and s.active and c.kind = :kind and c.state = 'POSTED'
                    """, nativeQuery = true)
    int spent(long participant, String kind);
}
