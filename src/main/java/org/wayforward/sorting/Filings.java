package org.wayforward.sorting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Filings extends JpaRepository<Filing, Long> {

    Optional<Filing> findByContributionId(long contributionId);

    List<Filing> findAllByContributionIdIn(Collection<Long> contributionIds);

    @Query("select f.contributionId from Filing f where f.sessionId = :session")
    List<Long> settled(long session);
}
