package org.wayforward;

import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wayforward.exchange.ImportFolder;
import org.wayforward.exchange.ImportRefused;
import org.wayforward.exchange.ImportReport;
import org.wayforward.exchange.ImportWords;
import org.wayforward.exchange.Imports;
import org.wayforward.exchange.PracticeSession;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionSetup;
import org.wayforward.ui.SiteAddress;
import org.wayforward.ui.StaffLinks;

/**
 * Makes the first session when there is none and whatever sessions were asked for, and prints where everything opens. The links are secrets: they go to
 * standard output for whoever started the application, never to a log.
 */
@Component
class Startup {

    private final SessionSetup setup;
    private final SessionFinder finder;
    private final StaffLinks links;
    private final SiteAddress site;
    private final Imports imports;
    private final PracticeSession practice;
    private final StartupWishes wishes;

    Startup(
            SessionSetup setup,
            SessionFinder finder,
            StaffLinks links,
            SiteAddress site,
            Imports imports,
            PracticeSession practice,
            StartupWishes wishes) {
        this.setup = setup;
        this.finder = finder;
        this.links = links;
        this.site = site;
        this.imports = imports;
        this.practice = practice;
        this.wishes = wishes;
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
        wishes.folder().ifPresent(folder -> bringIn(folder, out));
        if (wishes.practice()) {
            practice.findOrMake();
        }
        for (SessionFacts session : finder.all()) {
            if (session.state() == SessionState.ARCHIVED) {
                continue;
            }
            out.println(session.title());
            out.println("Experts join: " + site.join(session.code()));
            out.println("Facilitator: " + links.url(session, Role.FACILITATOR));
            out.println("Rapporteur: " + links.url(session, Role.RAPPORTEUR));
            out.println("Wall: " + links.url(session, Role.DISPLAY));
        }
        out.println("Organize: " + links.organize());
        out.flush();
    }

    /** A refused import is said and nothing else: the sessions that are there go on. */
    private void bringIn(Path folder, PrintStream out) {
        ImportWords words = ImportWords.in("en");
        try {
            ImportReport report = imports.take(ImportFolder.read(folder), wishes.allOrNothing());
            out.println("Imported: " + report.session().title());
            words.lines(report).forEach(out::println);
        } catch (ImportRefused refused) {
            out.println("Not imported: " + words.refused(refused));
        }
    }
}
