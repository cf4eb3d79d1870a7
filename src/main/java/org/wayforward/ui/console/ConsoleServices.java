package org.wayforward.ui.console;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.DiscussedService;
import org.wayforward.discussion.SpeakService;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.AgendaService;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionService;
import org.wayforward.sorting.AuthorChecks;
import org.wayforward.sorting.RoomSorting;
import org.wayforward.ui.StaffLinks;
import org.wayforward.ui.closing.ClosingServices;

/** The services the console's panes call, gathered so that each pane asks for what it needs. */
@Component
record ConsoleServices(
        SessionService sessions,
        AgendaService agenda,
        SessionFinder finder,
        ContributionService contributions,
        ClusterService clusters,
        RoomSorting room,
        AuthorChecks checks,
        PeopleService people,
        SpeakService speaking,
        CommentService comments,
        DiscussedService discussed,
        OutcomeDocuments outcome,
        JoinService joining,
        StaffLinks links,
        ClosingServices closing,
        Clock clock) {}
