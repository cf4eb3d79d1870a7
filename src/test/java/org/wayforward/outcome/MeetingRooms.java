package org.wayforward.outcome;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Joined;
import org.wayforward.participant.Links;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionSetup;
import org.wayforward.vote.SupportService;

/** Makes sessions of the meeting of 2009, each with people of its own. */
@TestComponent
public final class MeetingRooms {

    private static final String ADDRESS = "192.0.2.7";

    private final SessionSetup setup;
    private final SessionFinder finder;
    private final JoinService joins;
    private final Links links;
    private final PeopleService people;
    private final ContributionService contributions;
    private final SupportService supports;
    private final JdbcClient database;

    MeetingRooms(
            SessionSetup setup,
            SessionFinder finder,
            JoinService joins,
            Links links,
            PeopleService people,
            ContributionService contributions,
            SupportService supports,
            JdbcClient database) {
        this.setup = setup;
        this.finder = finder;
        this.joins = joins;
        this.links = links;
        this.people = people;
        this.contributions = contributions;
        this.supports = supports;
        this.database = database;
    }

    /** A new session. */
    public Room open() {
        return new Room(setup.create(setup.template(SessionSetup.FIRST)));
    }

    /** One session and what its people do. */
    public final class Room {

        private final SessionId session;
        private final SessionFacts facts;

        private Room(SessionId session) {
            this.session = session;
            this.facts = finder.facts(session);
        }

        public SessionId session() {
            return session;
        }

        public String code() {
            return facts.code();
        }

        /** An expert of a group who said nothing else of themselves. */
        public Actor expert(StakeholderGroup group) {
            return joined(new Introduction(group, null, null, null)).actor();
        }

        /** Somebody who joins by the code. */
        public Joined joined(Introduction introduction) {
            return joins.join(code(), introduction, ADDRESS);
        }

        /** Somebody who opens the link of a role. */
        public Joined byLink(Role role) {
            return joins.enter(session, role, links.token(session, role), ADDRESS);
        }

        /** Ends the link by which everybody of a role came. */
        public void renewLink(Role role) {
            links.renew(byLink(Role.FACILITATOR).actor(), role);
        }

        public void remove(Actor somebody) {
            people.remove(byLink(Role.FACILITATOR).actor(), somebody.participant());
        }

        /** Posts in the area with this label. */
        public ContributionId post(Actor author, Kind kind, String area, String text) {
            return contributions.post(
                    author,
                    new PostContribution(
                            UUID.randomUUID().toString(),
                            kind,
                            area(area),
                            text,
                            List.of(),
                            List.of(),
                            null,
                            List.of(),
                            null,
                            "en"));
        }

        /** Posts a recommendation that addresses issues, cites the first paper, carries the first tag and is signed. */
        public ContributionId recommend(Actor author, String area, String text, ContributionId... issues) {
            return contributions.post(
                    author,
                    new PostContribution(
                            UUID.randomUUID().toString(),
                            Kind.RECOMMENDATION,
                            area(area),
                            text,
                            List.of(issues),
                            List.of(first("evidence")),
                            "Country case: India",
                            List.of(first("tag")),
                            "M. Okello",
                            "fr"));
        }

        public void withdraw(Actor author, ContributionId contribution) {
            contributions.withdraw(author, contribution);
        }

        public void hide(ContributionId contribution, String reason) {
            contributions.hide(byLink(Role.FACILITATOR).actor(), contribution, reason);
        }

        public void support(ContributionId contribution, Actor... supporters) {
            for (Actor supporter : supporters) {
                supports.support(supporter, contribution, true);
            }
        }

        public void takeBack(ContributionId contribution, Actor supporter) {
            supports.support(supporter, contribution, false);
        }

        private AreaId area(String label) {
            return new AreaId(
                    database.sql("select id from thematic_area where session_id = :session and label = :label")
                            .param("session", session.value())
                            .param("label", label)
                            .query(Long.class)
                            .single());
        }

        private long first(String table) {
            return database.sql("select min(id) from " + table + " where session_id = :session")
                    .param("session", session.value())
                    .query(Long.class)
                    .single();
        }
    }
}
