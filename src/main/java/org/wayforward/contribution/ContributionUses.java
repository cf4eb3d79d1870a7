package org.wayforward.contribution;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.wayforward.identity.AreaId;
import org.wayforward.session.Uses;

/** What contributions need of their session. */
@Component
class ContributionUses implements Uses {

    private final EntityManager entities;

    ContributionUses(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean area(AreaId area) {
        return any("Contribution c where c.areaId = :id or c.homeAreaId = :id", area.value());
    }

    @Override
    public boolean tag(long tag) {
        return any("Tagging t where t.tagId = :id", tag);
    }

    @Override
    public boolean paper(long paper) {
        return any("Citation c where c.evidenceId = :id", paper);
    }

    private boolean any(String what, long id) {
        return entities.createQuery("select count(*) from " + what, Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }
}
