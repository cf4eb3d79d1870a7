package org.wayforward.contribution;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Contributions extends JpaRepository<Contribution, Long> {

    Optional<Contribution> findByAuthorIdAndClientKey(long authorId, String clientKey);

    @Query("select coalesce(max(c.number), 0) from Contribution c where c.homeAreaId = :area and c.kind = :kind")
    int lastNumber(long area, Kind kind);

    /** How many of a kind this author has posted and not withdrawn. */
    @Query("select count(c) from Contribution c where c.authorId = :author and c.kind = :kind"
            + " and c.state <> org.wayforward.contribution.State.WITHDRAWN")
    long kept(long author, Kind kind);
}
