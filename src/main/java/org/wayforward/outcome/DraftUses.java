package org.wayforward.outcome;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.wayforward.identity.AreaId;
import org.wayforward.session.Uses;

/** What draft recommendations need of their session: the areas they stand or stood in, removed ones too. */
@Component
class DraftUses implements Uses {

    private final EntityManager entities;

    DraftUses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean area(AreaId area) {
        return any("DraftRecommendation", area) || any("KeptVersion", area);
    }

    private boolean any(String rows, AreaId area) {
        return entities.createQuery("select count(*) from " + rows + " r where r.areaId = :id", Long.class)
                        .setParameter("id", area.value())
                        .getSingleResult()
                > 0;
    }
}
