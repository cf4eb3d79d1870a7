package org.wayforward.outcome;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReservationTreatments extends JpaRepository<ReservationTreatment, Long> {

    Optional<ReservationTreatment> findFirstByBallotIdOrderByNumberDesc(long ballotId);
}
