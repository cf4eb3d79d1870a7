package org.wayforward.cluster;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.wayforward.identity.AreaId;
import org.wayforward.session.Uses;

/** What recorded steps need of their session: undoing one may bring contributions back to where they were. */
@Component
class ClusterUses implements Uses {

    private final EntityManager entities;

    ClusterUses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean area(AreaId area) {
        return entities.createQuery(
                                "select count(*) from PlaceChange c where c.areaBefore = :id or c.areaAfter = :id",
                                Long.class)
                        .setParameter("id", area.value())
                        .getSingleResult()
                > 0;
    }
}
