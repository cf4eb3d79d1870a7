package org.wayforward.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;

/** Pseudonyms from before they were drawn by lot no longer say who joined when. */
@OnBothDatabases
class PseudonymMigrationTest {

    private static final int PEOPLE = 60;

    private final Database database;

    PseudonymMigrationTest(Database database) {
        this.database = database;
    }

    @Test
    void thoseThatWereTheOrderOfJoiningAreDealtOutAnewInEachSession() {
        DriverManagerDataSource source = new DriverManagerDataSource(database.fresh(), database.user(), "");
        Flyway.configure().dataSource(source).target("13").load().migrate();
        JdbcClient client = JdbcClient.create(source);
        for (int session = 1; session <= 2; session++) {
            client.sql("insert into brainstorm_session (id, code, revision, title, short_title, meeting, organizers,"
                            + " place, dates, question, joining_open, clock_total_ms, clock_left_ms, wall_mode, created_at)"
                            + " values (?, ?, 7, 'An old session', 'Old', '', '', '', '', 'What now?', true, 7200000,"
                            + " 3600000, 'OVERVIEW', timestamp '2026-01-01 10:00:00')")
                    .params(session, "OLD-" + session)
                    .update();
            for (int place = 1; place <= PEOPLE; place++) {
                client.sql(
                                "insert into participant (id, session_id, revision, role, state, link_generation, pseudonym,"
                                        + " joined_at) values (?, ?, 7, 'EXPERT', 'ACTIVE', 0, ?, timestamp '2026-01-01 10:00:00')")
                        .params(session * 1000 + place, session, place)
                        .update();
            }
        }
        Flyway.configure().dataSource(source).load().migrate();
        List<Integer> before = IntStream.rangeClosed(1, PEOPLE).boxed().toList();
        for (int session = 1; session <= 2; session++) {
            assertThat(client.sql("select pseudonym from participant where session_id = ? order by id")
                            .param(session)
                            .query(Integer.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(before)
                    .isNotEqualTo(before);
        }
    }
}
