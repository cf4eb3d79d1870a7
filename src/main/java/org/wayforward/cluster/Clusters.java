package org.wayforward.cluster;

import org.springframework.data.jpa.repository.JpaRepository;

interface Clusters extends JpaRepository<Cluster, Long> {}
