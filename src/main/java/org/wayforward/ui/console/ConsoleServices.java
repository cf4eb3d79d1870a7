package org.wayforward.ui.console;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.AgendaService;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionService;
import org.wayforward.ui.StaffLinks;

/** The services the console's panes call, gathered so that each pane asks for what it needs. */
@Component
record ConsoleServices(
        SessionService sessions,
        AgendaService agenda,
        SessionFinder finder,
        ContributionService contributions,
        ClusterService clusters,
        PeopleService people,
        JoinService joining,
        StaffLinks links,
        Clock clock) {}
