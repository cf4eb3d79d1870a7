package org.wayforward.sorting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Checks extends JpaRepository<AuthorCheck, Long> {

    Optional<AuthorCheck> findByContributionIdAndClusterId(long contributionId, long clusterId);

    List<AuthorCheck> findAllByContributionIdIn(Collection<Long> contributionIds);
}
