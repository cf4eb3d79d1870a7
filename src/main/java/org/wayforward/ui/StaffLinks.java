package org.wayforward.ui;

import org.springframework.stereotype.Component;
import org.wayforward.identity.Actor;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Role;
import org.wayforward.participant.Links;
import org.wayforward.participant.Organizers;
import org.wayforward.session.SessionFacts;

/** The links of a session as addresses one can open: the one to join by, and the secret ones. */
@Component
public class StaffLinks {

    private final Links links;
    private final Organizers organizers;
    private final SiteAddress site;

    StaffLinks(Links links, Organizers organizers, SiteAddress site) {
        this.links = links;
        this.organizers = organizers;
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

    /** Where experts join. */
    public String join(SessionFacts session) {
        return site.join(session.code());
    }

    /** Makes a new link for a role; the old one ends. */
    public void renew(Actor actor, Role role) {
        links.renew(actor, role);
    }

    /** The link of the organizers, for whoever started the application. */
    public String organize() {
        return organize(organizers.token());
    }

    /** The link of the organizers, for one of them. */
    public String organize(OrganizerId organizer) {
        return organize(organizers.token(organizer));
    }

    private String organize(String token) {
        return site.url() + "/enter/organize/" + token;
    }

    private String url(String code, Role role, String token) {
        return site.url() + "/enter/" + code + "/" + role.key() + "/" + token;
    }
}
