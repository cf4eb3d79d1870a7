package org.wayforward.cluster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Memberships extends JpaRepository<Membership, Long> {

    Optional<Membership> findByContributionId(long contributionId);

    List<Membership> findAllByClusterId(long clusterId);

    long countByClusterId(long clusterId);
}
