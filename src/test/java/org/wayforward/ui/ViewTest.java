package org.wayforward.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.KaribuConfig;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.ClickNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.WayForward;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.LiveRooms;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Joined;
import org.wayforward.participant.Links;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionService;
import org.wayforward.session.SessionSetup;

/**
 * A test of views without a browser: the whole application on a database in memory, one browser, and a session of its
 * own for each test. Others in the room act through the services.
 */
@SpringBootTest(
        classes = WayForward.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:views;DB_CLOSE_DELAY=-1",
            "wayforward.limits.guesses-per-minute=8",
            // The faults and forged calls that tests make are no news.
            "logging.level.org.wayforward.ui.ScreenSetup=off",
            "logging.level.com.vaadin.flow.server.communication.rpc=off"
        })
@AutoConfigureMockMvc
public abstract class ViewTest {

    /** The address of everybody who acts through the services. */
    protected static final String ELSEWHERE = "192.0.2.99";

    private static final Routes ROUTES = new Routes().autoDiscoverViews("org.wayforward.ui");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static int addresses;

    protected final TestBrowser browser = new TestBrowser();
    private final List<ScriptCall> scripts = new ArrayList<>();

    @Autowired
    protected ApplicationContext application;

    @Autowired
    protected SessionFinder finder;

    @Autowired
    protected SessionService sessions;

    @Autowired
    protected JoinService joining;

    @Autowired
    protected Links links;

    @Autowired
    protected ContributionService contributions;

    @Autowired
    protected LiveRooms rooms;

    /** The session of this test. */
    protected SessionFacts session;

    @BeforeEach
    void begin() {
        session = newSession();
        // Wrong guesses count by address: one test's must not lock out the next.
        browser.comesFrom("198.51.100." + addresses++ % 250);
        browser.install();
        Follower.socketCheck(ui -> true);
        KaribuConfig.setPendingJavascriptInvocationHandlers(new ArrayList<>(List.of(pending -> {
            scripts.add(ScriptCall.of(pending));
            return kotlin.Unit.INSTANCE;
        })));
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    /** Another session of this installation. */
    protected final SessionFacts newSession() {
        SessionSetup setup = application.getBean(SessionSetup.class);
        return finder.facts(setup.create(setup.template(SessionSetup.FIRST)));
    }

    // ---- people ----

    /** An expert joins in a browser of their own. */
    protected final Joined expert(StakeholderGroup group) {
        return joining.join(session.code(), new Introduction(group, null, null, null), ELSEWHERE);
    }

    /** An expert of the academia joins in a browser of their own. */
    protected final Actor expert() {
        return expert(StakeholderGroup.ACADEMIA).actor();
    }

    /** Somebody opens a role's link in a browser of their own. */
    protected final Joined byLink(Role role) {
        return joining.enter(session.id(), role, links.token(session.id(), role), ELSEWHERE);
    }

    /** An expert joins with this test's browser. */
    protected final Actor joinHere() {
        Joined joined = expert(StakeholderGroup.ACADEMIA);
        browser.keep(joined);
        return joined.actor();
    }

    /** Somebody who has said their name opens a role's link with this test's browser. */
    protected final Actor enterHere(Role role) {
        Joined joined = byLink(role);
        browser.keep(joined);
        if (role.staff()) {
            joining.giveName(joined.actor(), "Ada Okafor");
        }
        return joined.actor();
    }

    // ---- what the room does ----

    /** The session's areas, in order. */
    protected final List<AreaId> areas() {
        return room().board().areas().stream()
                .map(area -> new AreaId(area.id()))
                .toList();
    }

    /** Posts a contribution without any extras. */
    protected final ContributionId post(Actor author, Kind kind, int area, String text, ContributionId... addresses) {
        return contributions.post(
                author,
                new PostContribution(
                        UUID.randomUUID().toString(),
                        kind,
                        areas().get(area),
                        text,
                        List.of(addresses),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        "en"));
    }

    /** Posts an issue in the first area. */
    protected final ContributionId issue(Actor author, String text) {
        return post(author, Kind.ISSUE, 0, text);
    }

    /** The room of this test's session, which knows everything written so far. */
    protected final LiveRoom room() {
        LiveRoom room = rooms.room(session.id());
        long written = number(
                "select revision from brainstorm_session where id = ?",
                session.id().value());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (room.board().revision() < written) {
            assertThat(System.nanoTime()).as("still waiting: the room").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        return room;
    }

    /** The number that a query answers. */
    protected final long number(String query, Object... parameters) {
        return application
                .getBean(JdbcClient.class)
                .sql(query)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    // ---- the browser ----

    /** Opens an address with this test's browser. */
    protected final void visit(String path) {
        if (UI.getCurrent() == null) {
            MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, application, MockedUI::new));
        }
        // A screen that opens shows what was written so far from the start.
        room();
        UI.getCurrent().navigate(path);
        roundtrip();
    }

    /** Opens a screen of this test's session: {@code visit("board/", session)}. */
    protected final void visit(String screen, SessionFacts where) {
        visit(screen + where.code());
    }

    /** Lets the browser and the server exchange what is waiting. */
    protected static void roundtrip() {
        MockVaadin.clientRoundtrip(false);
    }

    /** Waits for what another thread brings to the screen. */
    protected static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        roundtrip();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting: " + what).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            roundtrip();
        }
    }

    /** Waits until every screen of the room has been told of everything written so far. */
    protected final void awaitTick() {
        // Steps are taken one after the other: when a later one is published, the earlier one has been delivered.
        long revision = room().board().revision();
        byLink(Role.DISPLAY);
        await("a step of the room", () -> room().board().revision() > revision);
        long next = room().board().revision();
        byLink(Role.DISPLAY);
        await("one more step of the room", () -> room().board().revision() > next);
        // What was delivered between the last exchange and the look at the board waits for one more.
        roundtrip();
    }

    /** The scripts sent to the browser so far that have this in them, oldest first. */
    protected final List<ScriptCall> scripts(String part) {
        return scripts.stream().filter(call -> call.script().contains(part)).toList();
    }

    /** The deltas handed to an element so far, oldest first. */
    protected final List<ScriptCall> deltaCalls() {
        return scripts.stream()
                .filter(call -> call.script().matches("(?s).*this\\.apply\\W.*\\$0,\\$1.*"))
                .toList();
    }

    /** Forgets the scripts sent so far. */
    protected final void forgetScripts() {
        roundtrip();
        scripts.clear();
    }

    /** Everything there is to read on the screen, then in the dialogs that are open. */
    protected static String page() {
        roundtrip();
        Stream<String> view = UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .flatMap(target -> words(target.getElement()));
        Stream<String> dialogs = _find(Dialog.class).stream()
                .flatMap(dialog -> Stream.concat(Stream.of(dialog.getHeaderTitle()), words(dialog.getElement())));
        return Stream.concat(view, dialogs).collect(Collectors.joining(" ")).replaceAll("\\s+", " ");
    }

    /** Everything there is to read in a component. */
    protected static String words(Component component) {
        return words(component.getElement())
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Stream<String> words(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        if (!element.isVisible()) {
            return Stream.empty();
        }
        return element.getChildren().flatMap(ViewTest::words);
    }

    /** The visible component of a type with this id. */
    protected static <T extends Component> T byId(Class<T> type, String id) {
        return _get(type, spec -> spec.withId(id));
    }

    /** Clicks the visible button with these words. */
    protected static void click(String words) {
        click(_get(Button.class, spec -> spec.withText(words)));
    }

    /** Clicks as a person does, then lets the browser and the server speak. */
    protected static void click(ClickNotifier<?> target) {
        _click(target);
        roundtrip();
    }

    /** The sentences of the notifications that are open. */
    protected static List<String> notifications() {
        return _find(Notification.class).stream()
                .map(notification -> notification.getElement().getProperty("text", words(notification)))
                .toList();
    }
}
