package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.MovableClock;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.Grace;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionParts;
import org.wayforward.sorting.RoomSorting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two-hour agenda from its first to its last step, led with the Next button alone while the server's time is moved
 * on: what each step allows at the service, and what it lets through to the browsers of others.
 */
class AgendaTest {

    private static final String MINE = "Each ministry keeps its own register of citizens.";

    private static Site site;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private final AtomicInteger written = new AtomicInteger();
    private Meeting meeting;
    private Actor facilitator;

    @BeforeAll
    static void build() {
        site = new Site();
    }

    @AfterAll
    static void tearDown() {
        site.close();
    }

    @BeforeEach
    void meet() {
        meeting = Meeting.on(site);
        facilitator = meeting.facilitator();
        site.get(AgendaService.class).take(facilitator, AgendaTemplate.TWO_HOURS);
    }

    @Test
    void theWholeTemplateIsLedWithTheNextButton() {
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        DeskScreen desk = DeskScreen.open(browsers.laptop(), meeting, "Rui Alves");
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        BoardScreen author = BoardScreen.open(browsers.laptop(), meeting);
        BoardScreen reader = BoardScreen.open(browsers.phone(), meeting);

        console.next("Start: Write alone");
        says(author, "Write alone: what stands in the way?");
        author.post(MINE);
        author.shows(author.entry(MINE));
        assertThat(author.the(".ask .cap-left")).hasText("2 issues left");
        await().until(() -> snapshot(reader, "expert").get("writers").asInt() == 1);
        assertThat(reader.entry(MINE)).hasCount(0);
        assertThat(wall.the(".alone-say h2")).containsText("Write alone: what stands in the way?");
        prove("write-alone", reader, wall);

        String[][] steps = {
            {"Reveal", "Read what the others wrote."},
            {"Sort", "Say where each contribution belongs, one at a time."},
            {"Prioritise", "Support what matters most."},
            {"Recommend", "Write what should be done, and for which issue"},
            {"Check", "See what became of your contributions."},
            {"Ballot", "No draft recommendation is ready for the ballot yet."},
            {"Discuss", "Discuss what is still open."},
            {"Close", "Listen to the recommendations as they stand."}
        };
        for (int place = 1; place <= steps.length; place++) {
            String name = steps[place - 1][0];
            String task = steps[place - 1][1];
            pass(present().plan().minutes());
            console.next("Next: " + name);
            says(author, task);
            says(reader, task);
            assertThat(wall.the(".rail-step")).hasText(name);
            assertThat(wall.the(".rail-task")).containsText(task);
            assertThat(desk.the(".wf-phase strong")).hasText(name);
            assertThat(desk.the(".phase-says")).containsText(task);
            assertThat(console.the(".steps [aria-current]")).containsText(name);
            if (name.equals("Recommend")) {
                // Nothing is written yet: it is the kind that this step takes, and gone when none is taken.
                assertThat(author.the("#wf-ask")).containsText("What should be done, and by whom?");
                author.the("#wf-ask").click();
                author.shows(author.text());
            } else {
                assertThat(author.text()).hasCount(0);
            }
            pass(1);
            prove(AgendaTemplate.TWO_HOURS.steps().get(place).name(), reader, wall);
        }
        assertThat(console.the("#agenda-next")).isHidden();
        reader.comesToShow(MINE);
        for (Screen screen : new Screen[] {console, desk, wall, author, reader}) {
            screen.isStillTheSamePage();
        }
    }

    @Test
    void theLastTwoMinutesAndTheTimeAfterThemAreAmberEverywhere() {
        meeting.facilitation().startClock(facilitator);
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        site.get(MovableClock.class).forward(Duration.ofMinutes(10).plusSeconds(30));
        for (Screen screen : new Screen[] {console, board, wall}) {
            screen.page().reload();
            assertThat(screen.the("wf-clock").first()).hasAttribute("state", "soon");
        }
        assertThat(board.the(".wf-clock-word")).hasText("Finish your sentence");
        assertThat(console.the(".steer-clock .wf-clock-word")).hasText("Last two minutes");
        pass(3);
        for (Screen screen : new Screen[] {console, board, wall}) {
            screen.page().reload();
            assertThat(screen.the("wf-clock").first()).hasAttribute("state", "over");
        }
        assertThat(present().plan().name()).as("nothing goes on unasked").isEqualTo("write-alone");
    }

    @Test
    void whatIsHalfWrittenWhenTheStepEndsIsKeptAndTakenForAMoment() {
        meeting.facilitation().startClock(facilitator);
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        board.write(MINE);
        go("reveal");
        assertThat(board.the(".wf-note.late")).containsText("Post what you have begun within");
        board.text().press("Control+Enter");
        await().until(() -> meeting.count(MINE) == 1);
        board.comesToShow(MINE);

        go("write-alone");
        board.write("Half a sentence that comes too late");
        go("reveal");
        site.get(MovableClock.class).forward(Grace.LENGTH.plusSeconds(1));
        // Whether the board knows by now that it is too late, or hears it from the server.
        board.text().press("Control+Enter");
        assertThat(board.the(".compose .wf-note").last()).containsText("Your text is kept");
        assertThat(board.text()).hasValue("Half a sentence that comes too late");
    }

    @Test
    void aStepThatGoesOnByItselfRevealsWithoutAnybody() {
        SessionParts.Step first = present();
        site.get(AgendaService.class)
                .plan(
                        facilitator,
                        first.id(),
                        first.planRevision(),
                        first.plan().autoAdvance(true));
        meeting.facilitation().startClock(facilitator);
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        meeting.postIssue(meeting.expert(), MINE);
        assertThat(board.entry(MINE)).hasCount(0);
        pass(12);
        says(board, "Read what the others wrote.");
        board.comesToShow(MINE);
    }

    @Test
    void oneAreaIsRevealedBeforeTheOthers() {
        meeting.facilitation().startClock(facilitator);
        Actor writer = meeting.expert();
        meeting.postIssue(writer, MINE);
        meeting.post(writer, Kind.ISSUE, 1, "Nobody outside the capital was asked.");
        StaffScreen console = StaffScreen.console(browsers.laptop(), meeting);
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        assertThat(board.the(".private")).isVisible();

        console.the("#reveal-P").click();
        board.comesToShow(MINE);
        assertThat(wall.line(MINE)).isVisible();
        assertThat(wall.the(".lane").nth(1)).containsText("Written alone, not shown yet");
        assertThat(snapshot(board, "expert").toString()).doesNotContain("outside the capital");
        board.the(".rail .area-link").nth(1).click();
        assertThat(board.the(".private")).isVisible();

        console.the("#reveal-all").click();
        board.comesToShow("Nobody outside the capital was asked.");
        assertThat(console.the("#reveal")).isHidden();
    }

    /** Proves what this step allows, by fresh experts at the service, and shows, by the bytes a browser is sent. */
    private void prove(String name, BoardScreen reader, WallScreen wall) {
        AgendaStep plan = present().plan();
        assertThat(plan.name()).isEqualTo(name);
        PhaseRules rules = plan.rules();
        Actor expert = meeting.expert();
        assertThat(takes(() -> meeting.postIssue(expert, fresh())))
                .as(name + ": issues")
                .isEqualTo(rules.postIssues());
        assertThat(takes(() -> meeting.post(expert, Kind.RECOMMENDATION, 0, fresh())))
                .as(name + ": recommendations")
                .isEqualTo(rules.postRecommendations());
        ContributionId mine = meeting.posted(MINE);
        assertThat(takes(() -> meeting.support(expert, mine, true)))
                .as(name + ": support")
                .isEqualTo(rules.support());
        assertThat(takes(() -> site.get(RoomSorting.class).next(expert)))
                .as(name + ": helping to sort")
                .isEqualTo(rules.sort());
        JsonNode staff = project();
        assertThat(staff.toString().contains(MINE))
                .as(name + ": texts for staff")
                .isEqualTo(rules.seeOthers());
        for (JsonNode seen : List.of(snapshot(reader, "expert"), snapshot(wall, "display"))) {
            assertThat(seen.toString().contains(MINE)).as(name + ": texts").isEqualTo(rules.seeOthers());
            boolean tallies = false;
            for (JsonNode each : seen.get("contributions")) {
                tallies |= each.has("support");
            }
            assertThat(tallies).as(name + ": tallies").isEqualTo(rules.seeOthers() && rules.seeTallies());
        }
    }

    private String fresh() {
        return "A further sentence of somebody, number " + written.incrementAndGet();
    }

    private static boolean takes(Runnable command) {
        try {
            command.run();
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.reason())
                    .isIn(Reason.POSTING_CLOSED, Reason.SUPPORT_CLOSED, Reason.SORTING_CLOSED, Reason.NOT_FOUND);
            return false;
        }
    }

    /** The snapshot that this browser is sent, up to now. */
    private JsonNode snapshot(Screen screen, String role) {
        long revision = site.get(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select revision from brainstorm_session where id = ?")
                .param(meeting.id().value())
                .query(Long.class)
                .single();
        Page page = screen.page();
        String text = (String) Objects.requireNonNull(page.evaluate(
                "async ([at, revision]) => { for (;;) { const answer = await fetch(`${at}?atLeast=${revision}`);"
                        + " if (answer.ok) return await answer.text(); } }",
                List.of("/live/" + meeting.code() + "/" + role + "/snapshot", Long.toString(revision))));
        return site.get(JsonMapper.class).readTree(text);
    }

    private JsonNode project() {
        JsonMapper json = site.get(JsonMapper.class);
        return json.readTree(json.writeValueAsString(site.get(org.wayforward.live.LiveRooms.class)
                .room(meeting.id())
                .projection(org.wayforward.live.Audience.STAFF)));
    }

    private static void says(BoardScreen board, String task) {
        assertThat(board.the(".now-line")).containsText(task);
    }

    private void pass(int minutes) {
        site.get(MovableClock.class).forward(Duration.ofMinutes(minutes));
    }

    private void go(String name) {
        SessionParts.Step to = steps().stream()
                .filter(step -> step.plan().name().equals(name))
                .findFirst()
                .orElseThrow();
        site.get(AgendaService.class).go(facilitator, present().id(), to.id());
    }

    private SessionParts.Step present() {
        return steps().stream().filter(SessionParts.Step::current).findFirst().orElseThrow();
    }

    private List<SessionParts.Step> steps() {
        return site.get(SessionFinder.class).parts(meeting.id()).agenda();
    }
}
