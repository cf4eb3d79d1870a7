package org.wayforward.ui;

import org.springframework.stereotype.Component;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Role;
import org.wayforward.participant.Links;
import org.wayforward.session.SessionFacts;

/** Secret links as addresses one can open. */
@Component
public class StaffLinks {

    private final Links links;
    private final SiteAddress site;

    StaffLinks(Links links, SiteAddress site) {
        this.links = links;
        this.site = site;
    }

    /** The link of a role, for whoever started the application. */
    public String url(SessionFacts session, Role role) {
        return url(session.code(), role, links.token(session.id(), role));
    }

    /** The link of a role, for somebody who may hand links out. */
    public String url(Actor actor, SessionFacts session, Role role) {
        return url(session.code(), role, links.token(actor, role));
    }

    private String url(String code, Role role, String token) {
        return site.url() + "/enter/" + code + "/" + role.key() + "/" + token;
    }
}
