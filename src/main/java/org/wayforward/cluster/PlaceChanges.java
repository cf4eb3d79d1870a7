package org.wayforward.cluster;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlaceChanges extends JpaRepository<PlaceChange, Long> {

    List<PlaceChange> findAllByStepIdOrderById(long stepId);

    List<PlaceChange> findAllByStepIdInOrderById(Collection<Long> stepIds);
}
