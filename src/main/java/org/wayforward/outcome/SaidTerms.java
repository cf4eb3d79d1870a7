package org.wayforward.outcome;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SaidTerms extends JpaRepository<SaidTerm, Long> {

    Optional<SaidTerm> findFirstByDraftIdOrderByNumberDesc(long draftId);
}
