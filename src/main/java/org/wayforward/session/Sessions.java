package org.wayforward.session;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Sessions extends JpaRepository<BrainstormSession, Long> {

    Optional<BrainstormSession> findByCode(String code);

    List<BrainstormSession> findAllByOrderById();
}
