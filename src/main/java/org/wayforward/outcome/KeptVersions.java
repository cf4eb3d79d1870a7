package org.wayforward.outcome;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KeptVersions extends JpaRepository<KeptVersion, Long> {

    @Query("select coalesce(max(v.number), 0) from KeptVersion v where v.draftId = :draft")
    int lastNumber(long draft);
}
