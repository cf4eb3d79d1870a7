package org.wayforward.participant;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.wayforward.identity.Role;

interface Participants extends JpaRepository<Participant, Long> {

    @Query("select coalesce(max(p.pseudonym), 0) from Participant p where p.sessionId = :session")
    int lastPseudonym(long session);

    @Query("select count(p) from Participant p where p.sessionId = :session and p.role = :role and p.state = 'ACTIVE'")
    long countActive(long session, Role role);
}
