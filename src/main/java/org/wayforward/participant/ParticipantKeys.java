package org.wayforward.participant;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParticipantKeys extends JpaRepository<ParticipantKey, Long> {

    Optional<ParticipantKey> findByKeyHash(String keyHash);
}
