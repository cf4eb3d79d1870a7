package org.wayforward.ui.organize;

import org.springframework.stereotype.Component;
import org.wayforward.exchange.Imports;
import org.wayforward.exchange.NewSessions;
import org.wayforward.outcome.SessionFigures;
import org.wayforward.participant.Organizers;
import org.wayforward.session.AgendaService;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionService;
import org.wayforward.session.SetupService;
import org.wayforward.ui.StaffLinks;
import org.wayforward.ui.closing.ClosingServices;

/** The services the parts of the organizers' screens call. */
@Component
record OrganizeServices(
        SessionFinder finder,
        ClosingServices closing,
        SessionService sessions,
        SetupService setup,
        AgendaService agenda,
        SessionFigures figures,
        NewSessions newSessions,
        Imports imports,
        Organizers organizers,
        StaffLinks links) {}
