package org.wayforward.discussion;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StepsDone extends JpaRepository<StepDone, Long> {

    Optional<StepDone> findByPhaseIdAndParticipantId(long phaseId, long participantId);
}
