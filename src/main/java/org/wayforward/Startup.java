package org.wayforward;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wayforward.identity.Role;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionSetup;
import org.wayforward.ui.SiteAddress;
import org.wayforward.ui.StaffLinks;

/**
 * Makes the first session when there is none, and prints where everything opens. The links are secrets: they go to
 * standard output for whoever started the application, never to a log.
 */
@Component
class Startup {

    private final SessionSetup setup;
    private final SessionFinder finder;
    private final StaffLinks links;
    private final SiteAddress site;

    Startup(SessionSetup setup, SessionFinder finder, StaffLinks links, SiteAddress site) {
        this.setup = setup;
        this.finder = finder;
        this.links = links;
        this.site = site;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        setup.createFirst();
        // The one place where these links are shown without anybody asking.
        PrintStream out = System.out;
        out.println("Way Forward is ready: " + site.url());
        if (site.onlyLoopback()) {
            out.println("Warning: this computer has no network address; only its own browsers can open these links.");
        }
        for (SessionFacts session : finder.all()) {
            out.println(session.title());
            out.println("Experts join: " + site.join(session.code()));
            out.println("Facilitator: " + links.url(session, Role.FACILITATOR));
            out.println("Rapporteur: " + links.url(session, Role.RAPPORTEUR));
            out.println("Wall: " + links.url(session, Role.DISPLAY));
        }
        out.flush();
    }
}
