package org.wayforward.outcome;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Editions extends JpaRepository<IssuedEdition, Long> {

    /** The latest edition of a session. */
    Optional<IssuedEdition> findFirstBySessionIdOrderByNumberDesc(long sessionId);
}
