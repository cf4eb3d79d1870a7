package org.wayforward.exchange;

import org.springframework.stereotype.Service;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Organizers;
import org.wayforward.session.SessionDescription;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionSetup;

/** The sessions that an organizer of the installation makes. */
@Service
public class NewSessions {

    private final Organizers organizers;
    private final SessionSetup setup;
    private final SessionFinder finder;
    private final PracticeSession practice;

    NewSessions(Organizers organizers, SessionSetup setup, SessionFinder finder, PracticeSession practice) {
        this.organizers = organizers;
        this.setup = setup;
        this.finder = finder;
        this.practice = practice;
    }

    /** What a template says of itself, for an organizer to change. */
    public SessionDescription describe(String template) {
        return setup.template(known(template)).description();
    }

    /** Makes a session of a template under a description of its own. */
    public SessionFacts make(OrganizerId organizer, String template, SessionDescription said) {
        organizers.admit(organizer);
        SessionDescription checked = said.checked();
        return finder.facts(setup.create(setup.template(known(template)).described(checked)));
    }

    /** Makes a practice session. */
    public SessionFacts practise(OrganizerId organizer) {
        organizers.admit(organizer);
        return practice.make();
    }

    private static String known(String template) {
        if (!SessionSetup.TEMPLATES.contains(template)) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        return template;
    }
}
