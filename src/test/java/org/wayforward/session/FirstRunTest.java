package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.TestServer;

/** The session of 2009 that a new installation begins with. */
@OnBothDatabases
class FirstRunTest {

    private static final Map<Database, String> ADDRESSES = new EnumMap<>(Database.class);
    private static final Map<Database, TestServer> SERVERS = new EnumMap<>(Database.class);

    private final Database database;
    private final TestServer server;

    FirstRunTest(Database database) {
        this.database = database;
        this.server = SERVERS.computeIfAbsent(database, kind -> TestServer.start(kind, address(kind)));
    }

    private static String address(Database database) {
        return ADDRESSES.computeIfAbsent(database, Database::fresh);
    }

    @AfterAll
    static void stop() {
        SERVERS.values().forEach(TestServer::close);
        SERVERS.clear();
        ADDRESSES.clear();
    }

    @BeforeEach
    void run() {
        server.get(SessionSetup.class).createFirst();
    }

    @Test
    void theFirstRunMakesTheSessionOf2009() {
        SessionFacts session = only();
        assertThat(session.code()).isEqualTo("MDG-2009");
        assertThat(session.title())
                .isEqualTo("E-Government and Public Private Partnerships for Better Public Service Delivery"
                        + " and MDGs Implementation");
        assertThat(session.organizers())
                .contains("UNDESA", "in cooperation with", "International Telecommunication Union (ITU)");
        assertThat(session.dates()).isEqualTo("21–22 May 2009");
        assertThat(session.place()).isEqualTo("Geneva");
        assertThat(session.joiningOpen()).isTrue();
        assertThat(session.joinLimit()).isNull();
    }

    @Test
    void itHasTheFiveThematicAreasInOrder() {
        assertThat(column("select label from thematic_area order by position"))
                .containsExactly("P", "I", "II", "III", "IV");
        assertThat(column("select title from thematic_area order by position"))
                .containsExactly(
                        "E-government, PPPs, the MDGs, and the new economic reality",
                        "E-government and PPPs for access to information and benefits of ICTs for all",
                        "E-government and PPPs for delivering e-services",
                        "E-government and PPPs: country best practices and lessons learned",
                        "E-government and PPPs: challenges/barriers and way forward");
        assertThat(column("select distinct short_name from thematic_area")).hasSize(5);
        assertThat(column("select distinct hue from thematic_area")).hasSize(5);
    }

    @Test
    void itHasTheThreePrinciplesAndTheEightGoalsAsTags() {
        assertThat(column("select name from tag where family = 'principle' order by position"))
                .containsExactly("Transparency", "Efficiency", "Effectiveness");
        List<String> goals = column("select name from tag where family = 'mdg' order by position");
        assertThat(goals).hasSize(8);
        for (int goal = 1; goal <= 8; goal++) {
            assertThat(goals.get(goal - 1)).startsWith("MDG " + goal + ":");
        }
    }

    @Test
    void itHasTheFourPapersOfTheMeetingAsEvidence() {
        assertThat(column("select title from evidence order by position"))
                .containsExactly(
                        "UNPANMETER",
                        "Egyptian Education Initiative",
                        "The Digital Administration Code (D.A.C)",
                        "Introducing Elements of E-Government in Russia: Achievements, Lessons Learnt,"
                                + " and Possible Prospects");
        assertThat(column("select authors from evidence order by position"))
                .containsExactly(
                        "Michael Mimicopoulos, UNDESA",
                        "Hoda Baraka, MCIT, Egypt",
                        "Carlo Notarmuzi, Prime Minister’s Office, Italy",
                        "Yelena Dobrolyubova, Center for Economic and Financial Consulting");
    }

    @Test
    void itOpensWithEverythingAllowedAndTwoHoursOnTheClock() {
        assertThat(server.get(SessionFinder.class).rules(only().id()))
                .isEqualTo(PhaseRules.of(
                        permission -> permission != Permission.SORT && permission != Permission.BALLOT,
                        null,
                        null,
                        null,
                        null));
        assertThat(column("select clock_total_ms from brainstorm_session")).containsExactly("7200000");
        assertThat(column("select clock_left_ms from brainstorm_session")).containsExactly("7200000");
    }

    @Test
    void aRestartFindsItAndMakesNoSecond() {
        try (TestServer again = TestServer.start(database, address(database))) {
            again.get(SessionSetup.class).createFirst();

            assertThat(again.get(SessionFinder.class).all()).hasSize(1);
        }
    }

    private SessionFacts only() {
        List<SessionFacts> all = server.get(SessionFinder.class).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> column(String query) {
        return server.get(JdbcClient.class).sql(query).query(String.class).list();
    }
}
