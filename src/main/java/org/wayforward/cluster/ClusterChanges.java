package org.wayforward.cluster;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClusterChanges extends JpaRepository<ClusterChange, Long> {

    List<ClusterChange> findAllByStepIdOrderById(long stepId);
}
