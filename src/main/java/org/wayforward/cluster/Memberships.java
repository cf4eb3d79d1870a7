package org.wayforward.cluster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Memberships extends JpaRepository<Membership, Long> {

    Optional<Membership> findByContributionId(long contributionId);

    List<Membership> findAllByClusterId(long clusterId);

    @Query("select m.contributionId from Membership m where m.sessionId = :session and m.clusterId is not null")
    List<Long> sorted(long session);

    long countByClusterId(long clusterId);
}
