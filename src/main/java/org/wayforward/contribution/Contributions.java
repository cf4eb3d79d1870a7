package org.wayforward.contribution;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Contributions extends JpaRepository<Contribution, Long> {

    Optional<Contribution> findByAuthorIdAndClientKey(long authorId, String clientKey);

    @Query("select coalesce(max(c.number), 0) from Contribution c where c.homeAreaId = :area and c.kind = :kind")
    int lastNumber(long area, Kind kind);
}
