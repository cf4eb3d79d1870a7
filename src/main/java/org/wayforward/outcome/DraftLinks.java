package org.wayforward.outcome;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DraftLinks extends JpaRepository<DraftLink, Long> {

    Optional<DraftLink> findByDraftIdAndContributionIdAndPurpose(
            long draftId, long contributionId, DraftLink.Purpose purpose);

    boolean existsByDraftIdAndPurposeAndActive(long draftId, DraftLink.Purpose purpose, boolean active);
}
