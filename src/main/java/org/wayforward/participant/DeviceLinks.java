package org.wayforward.participant;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeviceLinks extends JpaRepository<DeviceLink, Long> {

    Optional<DeviceLink> findByTokenHash(String tokenHash);
}
