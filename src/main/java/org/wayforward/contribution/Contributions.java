package org.wayforward.contribution;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Contributions extends JpaRepository<Contribution, Long> {

    Optional<Contribution> findByAuthorIdAndClientKey(long authorId, String clientKey);

    Optional<Contribution> findByEnteredByAndClientKey(long enteredBy, String clientKey);

    @Query("select coalesce(max(c.number), 0) from Contribution c where c.homeAreaId = :area and c.kind = :kind")
    int lastNumber(long area, Kind kind);

    /** What is posted and neither hidden nor withdrawn, in order of arrival. */
    @Query("select new org.wayforward.contribution.Posted(c.id, c.authorId, c.kind, c.areaId) from Contribution c"
            + " where c.sessionId = :session and c.state = org.wayforward.contribution.State.POSTED"
            + " order by c.postedAt, c.id")
    List<Posted> posted(long session);

    /** How many of a kind this author has posted and not withdrawn. */
    @Query("select count(c) from Contribution c where c.authorId = :author and c.kind = :kind"
            + " and c.state <> org.wayforward.contribution.State.WITHDRAWN")
    long kept(long author, Kind kind);
}
