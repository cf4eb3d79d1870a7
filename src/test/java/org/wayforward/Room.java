package org.wayforward;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionService;
import org.wayforward.session.SessionSetup;
import org.wayforward.vote.SupportService;

/** A session of its own for one test, with people who join it and what they do. */
public final class Room {

    /** Where everybody in these tests comes from. */
    public static final String ADDRESS = "192.0.2.7";

    private final TestServer server;
    private final SessionId session;
    private final String code;

    private Room(TestServer server, SessionId session) {
        this.server = server;
        this.session = session;
        this.code = server.get(SessionFinder.class).facts(session).code();
    }

    /** A new session, as the first run makes it but for its code, on the shared server of a database. */
    public static Room on(Database database) {
        return on(TestServer.on(database));
    }

    /** A new session on this server. */
    public static Room on(TestServer server) {
        SessionSetup setup = server.get(SessionSetup.class);
        return new Room(server, setup.create(setup.template(SessionSetup.FIRST)));
    }

    public TestServer server() {
        return server;
    }

    /** A service of the application. */
    public <T> T get(Class<T> type) {
        return server.get(type);
    }

    public SessionId session() {
        return session;
    }

    public String code() {
        return code;
    }

    /** Another session of the same installation. */
    public Room another() {
        return on(server);
    }

    /** A new expert of the academia. */
    public Actor expert() {
        return expert(StakeholderGroup.ACADEMIA);
    }

    /** A new expert of a group. */
    public Actor expert(StakeholderGroup group) {
        return get(JoinService.class)
                .join(code, new Introduction(group, null, null, null), ADDRESS)
                .actor();
    }

    /** Somebody new who opened the link of a role. */
    public Joined byLink(Role role) {
        return get(JoinService.class).enter(session, role, get(Links.class).token(session, role), ADDRESS);
    }

    /** A new facilitator. */
    public Actor facilitator() {
        return byLink(Role.FACILITATOR).actor();
    }

    /** The ids of this session's areas, in order. */
    public List<AreaId> areas() {
        return ids("thematic_area").stream().map(AreaId::new).toList();
    }

    public List<Long> tags() {
        return ids("tag");
    }

    public List<Long> evidence() {
        return ids("evidence");
    }

    private List<Long> ids(String table) {
        return database()
                .sql("select id from " + table + " where session_id = ? order by position")
                .param(session.value())
                .query(Long.class)
                .list();
    }

    /** The wish to post an issue in the first area. */
    public PostContribution issue(String text) {
        return wish(Kind.ISSUE, areas().getFirst(), text, List.of());
    }

    /** The wish to post a recommendation in the first area. */
    public PostContribution recommendation(String text, ContributionId... addresses) {
        return wish(Kind.RECOMMENDATION, areas().getFirst(), text, List.of(addresses));
    }

    /** A wish to post without any extras, with a new client key. */
    public static PostContribution wish(Kind kind, AreaId area, String text, List<ContributionId> addresses) {
        return new PostContribution(
                UUID.randomUUID().toString(), kind, area, text, addresses, List.of(), null, List.of(), null, "en");
    }

    public ContributionId post(Actor actor, PostContribution wish) {
        return get(ContributionService.class).post(actor, wish);
    }

    /** Posts an issue in the first area. */
    public ContributionId postIssue(Actor actor, String text) {
        return post(actor, issue(text));
    }

    public void support(Actor actor, ContributionId id) {
        get(SupportService.class).support(actor, id, true);
    }

    public void takeBack(Actor actor, ContributionId id) {
        get(SupportService.class).support(actor, id, false);
    }

    /** A facilitator goes on to a new step in which the room only reads. */
    public void goOnReading(Actor facilitator) {
        AgendaService agenda = get(AgendaService.class);
        agenda.add(facilitator, new AgendaStep(AgendaStep.OWN, "Reading", 5, PhaseRules.reading(), false));
        SessionFinder finder = get(SessionFinder.class);
        agenda.go(
                facilitator,
                finder.step(session),
                finder.parts(session).agenda().getLast().id());
    }

    /** A facilitator sends more questions about sorting in the present step. */
    public void askMore(Actor facilitator) {
        SessionFinder finder = get(SessionFinder.class);
        get(AgendaService.class).askMore(facilitator, finder.step(session), finder.asksEach(session));
    }

    public SessionService facilitation() {
        return get(SessionService.class);
    }

    /** The session's revision as the database has it. */
    public long revision() {
        return number("select revision from brainstorm_session where id = ?", session.value());
    }

    /** How many rows of a table this session has. */
    public long rows(String table) {
        return number("select count(*) from " + table + " where session_id = ?", session.value());
    }

    /** The number a query answers. */
    public long number(String query, Object... parameters) {
        return database().sql(query).params(parameters).query(Long.class).single();
    }

    public JdbcClient database() {
        return get(JdbcClient.class);
    }

    /** Runs all tasks at once, each on a thread of its own, from one common start; their answers in order. */
    public static <T> List<T> atOnce(List<? extends Callable<T>> tasks) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<T>> running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** The same task many times at once. */
    public static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        return atOnce(IntStream.range(0, times).mapToObj(i -> task).toList());
    }
}
