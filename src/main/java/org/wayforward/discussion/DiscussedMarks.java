package org.wayforward.discussion;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DiscussedMarks extends JpaRepository<Discussed, Long> {

    Optional<Discussed> findByContributionId(long contributionId);
}
