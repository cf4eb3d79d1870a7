package org.wayforward.discussion;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SpeakRequests extends JpaRepository<SpeakRequest, Long> {

    List<SpeakRequest> findAllBySessionIdAndStateOrderByPositionAscIdAsc(long sessionId, SpeakState state);

    List<SpeakRequest> findAllByParticipantId(long participantId);
}
