package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.TestServer;
import org.wayforward.identity.SessionId;

/** Sessions from before there were agendas: they have one step, and what the room might do it may still. */
@OnBothDatabases
class AgendaMigrationTest {

    private final Database database;

    AgendaMigrationTest(Database database) {
        this.database = database;
    }

    @Test
    void aSessionFromBeforeIsAnAgendaOfOneStepWithItsRules() {
        String address = database.fresh();
        DriverManagerDataSource source = new DriverManagerDataSource(address, database.user(), "");
        Flyway.configure().dataSource(source).target("4").load().migrate();
        JdbcClient client = JdbcClient.create(source);
        client.sql("insert into brainstorm_session (id, code, revision, title, short_title, meeting, organizers, place,"
                        + " dates, question, joining_open, clock_total_ms, clock_left_ms, wall_mode, created_at)"
                        + " values (1, 'OLD-1', 7, 'An old session', 'Old', '', '', '', '', 'What now?', true, 7200000,"
                        + " 3600000, 'OVERVIEW', timestamp '2026-01-01 10:00:00')")
                .update();
        client.sql("insert into phase (id, session_id, revision, position, name, minutes, post_issues,"
                        + " post_recommendations, see_others, support, see_tallies, issue_budget)"
                        + " values (2, 1, 7, 1, 'open-floor', 120, true, false, true, true, false, 5)")
                .update();
        client.sql("update brainstorm_session set phase_id = 2").update();

        try (TestServer server = TestServer.start(database, address)) {
            SessionFinder finder = server.get(SessionFinder.class);
            SessionId session = new SessionId(1);
            PhaseRules rules = PhaseRules.of(
                    EnumSet.of(Permission.POST_ISSUES, Permission.SEE_OTHERS, Permission.SUPPORT, Permission.CHECK)
                            ::contains,
                    5,
                    null,
                    null,
                    null);
            assertThat(finder.rules(session)).isEqualTo(rules);
            assertThat(finder.parts(session).agenda())
                    .singleElement()
                    .satisfies(step -> assertThat(step.current()).isTrue())
                    .extracting(SessionParts.Step::plan)
                    .isEqualTo(new AgendaStep("open-floor", "", 120, rules, false));
        }
    }
}
