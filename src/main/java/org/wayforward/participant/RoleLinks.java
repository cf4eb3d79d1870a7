package org.wayforward.participant;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.wayforward.identity.Role;

interface RoleLinks extends JpaRepository<RoleLink, Long> {

    Optional<RoleLink> findBySessionIdAndRole(long sessionId, Role role);
}
