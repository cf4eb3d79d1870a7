package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.cluster.RecordedStep;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.EnterContribution;
import org.wayforward.contribution.EnteringService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.RegisterService;
import org.wayforward.outcome.Term;
import org.wayforward.outcome.Treatment;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Links;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.Permission;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionLife;
import org.wayforward.session.SessionParts;
import org.wayforward.session.WallFocus;
import org.wayforward.sorting.Answer;
import org.wayforward.sorting.AuthorChecks;
import org.wayforward.sorting.RoomSorting;
import org.wayforward.vote.SupportService;
import tools.jackson.databind.json.JsonMapper;

/**
 * The test that holds the live road: thousands of random commands, every change of permission among them. After each
 * tick, which covers one command or several, every audience's screen equals a snapshot of the session freshly read from
 * nothing, whether it got every delta or lost some; what is private to a person is up to date by the protocol's rule;
 * and no payload tells its audience what it may not know.
 *
 * <p>Every run prints its seed; {@code -Dwayforward.test.seed=N} repeats one.
 */
@OnBothDatabases
class EveryScreenEqualsASnapshotTest {

    private static final int MOST_CONTRIBUTIONS = 120;

    private final Database database;
    private final Room room;
    private final BoardReader reader;
    private final MineReader mineReader;
    private final JsonMapper json;
    private final long seed = Long.getLong("wayforward.test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private final Secrets secrets = new Secrets();
    private final List<Actor> experts = new ArrayList<>();
    private final Map<Long, Actor> authors = new HashMap<>();
    private final Map<Long, Kind> kinds = new HashMap<>();
    private final Map<Actor, Mine> mines = new HashMap<>();
    private final List<DraftId> drafts = new ArrayList<>();
    private @Nullable Actor rapporteur;
    private final Actor facilitator;
    private final Actor second;
    private final RandomDiscussion discussion;

    private Published published;
    private final Map<Audience, ScreenMirror> steady = new EnumMap<>(Audience.class);
    private final Map<Audience, ScreenMirror> shaky = new EnumMap<>(Audience.class);
    private boolean switched;
    private int refused;
    private int resets;
    private int ticks;

    EveryScreenEqualsASnapshotTest(Database database) {
        this.database = database;
        this.room = Room.on(database);
        this.reader = room.get(BoardReader.class);
        this.mineReader = room.get(MineReader.class);
        this.json = room.get(JsonMapper.class);
        this.facilitator = room.facilitator();
        this.second = room.facilitator();
        this.discussion = new RandomDiscussion(room, random, secrets, facilitator);
        this.published = new Published(reader.read(room.session(), null), json);
        for (Audience audience : Audience.values()) {
            steady.put(audience, new ScreenMirror(json));
            shaky.put(audience, new ScreenMirror(json));
        }
    }

    @Test
    void afterRandomCommandsOfEveryKind() throws IOException {
        int commands = Integer.getInteger("wayforward.test.commands", database == Database.H2 ? 2500 : 1000);
        System.out.println("Random commands on " + database + ": -Dwayforward.test.seed=" + seed);
        for (int i = 0; i < 6; i++) {
            join();
        }
        int untilTick = 0;
        for (int i = 0; i < commands; i++) {
            command();
            // Two switches within one tick that undo each other are told to nobody; no hand is as quick.
            if (untilTick-- <= 0 || switched) {
                tick();
                switched = false;
                untilTick = random.nextInt(3) > 0 ? 0 : random.nextInt(12);
            }
        }
        tick();
        assertThat(refused).as("some commands are refused, most are not").isBetween(commands / 50, commands * 3 / 5);
        assertThat(resets).isGreaterThan(commands / 100);
    }

    // ---- the screens ----

    private void tick() {
        ticks++;
        Board fresh = reader.read(room.session(), null);
        Published after = new Published(reader.read(room.session(), published.board()), json);
        assertSame(after.board(), fresh);
        secrets.locate(fresh);
        if (ticks % 5 == 0) {
            assertAccounted(fresh);
        }
        if (after.board() != published.board()) {
            Map<Audience, String> snapshots = snapshots(fresh);
            for (Audience audience : Audience.values()) {
                deliver(audience, after, snapshots);
            }
        }
        published = after;
        assertMine();
    }

    private void deliver(Audience audience, Published after, Map<Audience, String> snapshots) {
        String snapshot = java.util.Objects.requireNonNull(snapshots.get(audience));
        String delta = after.since(published, audience).delta();
        secrets.assertKept(audience, delta, json.readTree(delta));
        if (ticks % 10 == 0 || delta.contains("\"reset\"")) {
            secrets.assertKept(audience, snapshot, json.readTree(snapshot));
        }

        ScreenMirror screen = java.util.Objects.requireNonNull(steady.get(audience));
        if (screen.revision() < 0) {
            String first = json.writeValueAsString(published.projection(audience));
            screen.snapshot(first);
        }
        screen.delta(delta);
        if (screen.asking()) {
            resets++;
            assertThat(delta).contains("\"reset\":true");
            screen.snapshot(snapshot);
        }
        screen.assertShows(snapshot);

        ScreenMirror losing = java.util.Objects.requireNonNull(shaky.get(audience));
        if (random.nextInt(5) > 0) {
            losing.delta(delta);
            if (random.nextInt(4) == 0) {
                losing.delta(delta);
            }
            if (losing.asking() && random.nextBoolean()) {
                losing.snapshot(snapshot);
            }
            if (!losing.asking()) {
                losing.assertShows(snapshot);
            }
        }
    }

    private Map<Audience, String> snapshots(Board board) {
        Map<Audience, String> snapshots = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            snapshots.put(audience, json.writeValueAsString(Projector.project(board, audience)));
        }
        return snapshots;
    }

    private static void assertSame(Board next, Board fresh) {
        assertThat(next.revision()).isEqualTo(fresh.revision());
        assertThat(next.cards().equals(fresh.cards())).as("cards").isTrue();
        assertThat(next.clusters()).isEqualTo(fresh.clusters());
        assertThat(next.memberships()).isEqualTo(fresh.memberships());
        assertThat(next.drafts()).isEqualTo(fresh.drafts());
        assertThat(next.answered()).isEqualTo(fresh.answered());
        assertThat(next.supporters()).isEqualTo(fresh.supporters());
        assertThat(next.people()).isEqualTo(fresh.people());
        assertThat(next.generations()).isEqualTo(fresh.generations());
        assertThat(next.areas()).isEqualTo(fresh.areas());
        assertThat(next.agenda()).isEqualTo(fresh.agenda());
        assertThat(next.step()).isEqualTo(fresh.step());
        assertThat(next.rules()).isEqualTo(fresh.rules());
        assertThat(next.grace()).isEqualTo(fresh.grace());
        assertThat(next.wall()).isEqualTo(fresh.wall());
        assertThat(next.staged()).isEqualTo(fresh.staged());
        assertThat(next.discussion().requests()).isEqualTo(fresh.discussion().requests());
        assertThat(next.discussion().comments()).isEqualTo(fresh.discussion().comments());
        assertThat(next.discussion().discussed()).isEqualTo(fresh.discussion().discussed());
        assertThat(next.done()).isEqualTo(fresh.done());
    }

    /** A browser asks for mine again when a delta says that something private was touched after the one it has. */
    private void assertMine() {
        Actor somebody = experts.get(random.nextInt(experts.size()));
        if (published.board().endOf(somebody.participant()) != null) {
            assertThatThrownBy(() -> mineReader.of(somebody)).satisfies(refusal(Refusal.Reason.REMOVED));
            return;
        }
        Mine now = mineReader.of(somebody);
        Mine known = mines.get(somebody);
        if (known != null && known.revision() >= published.board().mineRevision(somebody.participant())) {
            assertThat(timeless(known)).isEqualTo(timeless(now));
        }
        mines.put(somebody, now);
    }

    private static Mine timeless(Mine mine) {
        Mine.Sorting sorting = mine.sorting();
        Mine.Ask ask = sorting == null ? null : sorting.ask();
        return new Mine(
                0,
                0,
                mine.name(),
                mine.contributions(),
                mine.supports(),
                mine.spent(),
                mine.done(),
                mine.asked(),
                mine.comments(),
                sorting == null
                        ? null
                        : new Mine.Sorting(
                                sorting.answered(),
                                // What is likely is a hint of the moment in which it was read.
                                ask == null ? null : new Mine.Ask(ask.id(), ask.contribution(), List.of(), List.of())),
                mine.checks(),
                mine.ballots());
    }

    // ---- the commands ----

    private void command() {
        long before = room.revision();
        try {
            oneOf(random.nextInt(202));
        } catch (Refusal refusal) {
            refused++;
            assertThat(room.revision()).as("after %s", refusal.reason()).isEqualTo(before);
        }
    }

    private void oneOf(int dice) {
        if (dice < 12) {
            post();
        } else if (dice < 19) {
            edit();
        } else if (dice < 22) {
            withdraw();
        } else if (dice < 44) {
            support(true);
        } else if (dice < 54) {
            support(false);
        } else if (dice < 60) {
            hide();
        } else if (dice < 66) {
            unhide();
        } else if (dice < 80) {
            permit();
        } else if (dice < 83) {
            room.facilitation().budget(facilitator, random.nextBoolean() ? null : 1 + random.nextInt(8));
        } else if (dice < 89) {
            runClock();
        } else if (dice < 92) {
            focusWall();
        } else if (dice < 94) {
            room.facilitation().openJoining(facilitator, random.nextInt(3) > 0);
        } else if (dice < 96) {
            if (experts.size() < 25) {
                join();
            }
        } else if (dice < 97) {
            remove();
        } else if (dice < 98) {
            room.get(Links.class).renew(facilitator, random.nextBoolean() ? Role.DISPLAY : Role.RAPPORTEUR);
        } else if (dice < 99) {
            room.get(JoinService.class).giveName(facilitator, "Name " + secrets.marker("name"));
        } else if (dice >= 192) {
            ballot();
        } else if (dice >= 174) {
            discussion.command(published.board(), expert(), any());
        } else if (dice >= 170) {
            draft();
        } else if (dice >= 166) {
            enter();
        } else if (dice >= 157) {
            check();
        } else if (dice >= 137) {
            helpSort();
        } else if (dice >= 125) {
            lead();
        } else if (dice >= 100) {
            sort();
        } else {
            room.byLink(random.nextBoolean() ? Role.DISPLAY : Role.RAPPORTEUR);
        }
    }

    private void post() {
        if (kinds.size() >= MOST_CONTRIBUTIONS && random.nextInt(10) > 0) {
            support(true);
            return;
        }
        Actor author = expert();
        Kind kind = random.nextBoolean() ? Kind.ISSUE : Kind.RECOMMENDATION;
        Secrets.Secret secret = new Secrets.Secret(secrets.marker("text"));
        String cites = random.nextInt(4) == 0 ? "Country case: " + marked(secret, "cites") : null;
        String signature = random.nextInt(3) == 0 ? "Signed " + marked(secret, "sign") : null;
        PostContribution wish = new PostContribution(
                "key-" + secret.text,
                kind,
                room.areas().get(random.nextInt(5)),
                "A contribution \"quoted\" <b> 👍 " + secret.text,
                kind == Kind.ISSUE
                        ? List.of()
                        : some(kinds.keySet().stream()).map(ContributionId::new).toList(),
                some(room.evidence().stream()).toList(),
                cites,
                some(room.tags().stream()).toList(),
                signature,
                random.nextBoolean() ? "en" : "fr");
        ContributionId id = room.post(author, wish);
        secrets.contributions.put(id.value(), secret);
        authors.put(id.value(), author);
        kinds.put(id.value(), kind);
        mines.put(author, mineReader.of(author));
    }

    /** Staff write down what somebody without a screen says; who that is, nobody's screen tells. */
    private void enter() {
        if (kinds.size() >= MOST_CONTRIBUTIONS && random.nextInt(10) > 0) {
            return;
        }
        Secrets.Secret secret = new Secrets.Secret(secrets.marker("text"));
        StakeholderGroup group = StakeholderGroup.values()[random.nextInt(StakeholderGroup.values().length)];
        boolean named = random.nextInt(3) == 0;
        Kind kind = random.nextBoolean() ? Kind.ISSUE : Kind.RECOMMENDATION;
        EnteringService.Entered entered = room.get(EnteringService.class)
                .enter(
                        facilitator,
                        new EnterContribution(
                                "entered-" + secret.text,
                                kind,
                                room.areas().get(random.nextInt(5)),
                                "A contribution on paper " + secret.text,
                                group,
                                named ? "Name " + secrets.marker("name") : null,
                                Medium.values()[random.nextInt(2)],
                                "en"));
        secrets.contributions.put(entered.id().value(), secret);
        authors.put(entered.id().value(), facilitator);
        kinds.put(entered.id().value(), kind);
        if (named) {
            secrets.people.merge(group, 1, Integer::sum);
        } else {
            secrets.unnamed.add(group);
        }
    }

    /** An expert answers in the ballot; what anybody says there no screen of the room is told. */
    private void ballot() {
        List<Board.Draft> finals = published.board().drafts().values().stream()
                .filter(Board.Draft::finished)
                .sorted(Comparator.comparingLong(Board.Draft::id))
                .toList();
        if (finals.isEmpty()) {
            return;
        }
        Board.Draft draft = finals.get(random.nextInt(finals.size()));
        Actor voter = expert();
        room.get(BallotService.class)
                .answer(
                        voter,
                        new DraftId(draft.id()),
                        draft.round(),
                        BallotChoice.values()[random.nextInt(4)],
                        "Because of " + secrets.marker("ballot"));
        mines.put(voter, mineReader.of(voter));
    }

    /** A rapporteur drafts; of the texts nobody's screen is told but experts' of those that the ballot asks about. */
    private void draft() {
        Actor writer = rapporteur;
        if (writer == null) {
            rapporteur = room.byLink(Role.RAPPORTEUR).actor();
            return;
        }
        try {
            draft(writer);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.LINK_RENEWED) {
                rapporteur = null;
            }
            throw refusal;
        }
    }

    private void draft(Actor rapporteur) {
        DraftService drafts = room.get(DraftService.class);
        Long id = any();
        List<ContributionId> some = id == null ? List.of() : List.of(new ContributionId(id));
        boolean issue = id != null && kinds.get(id) == Kind.ISSUE;
        DraftId known = this.drafts.isEmpty() ? null : this.drafts.get(random.nextInt(this.drafts.size()));
        AreaId area = room.areas().get(random.nextInt(5));
        if (known == null || this.drafts.size() < 12 && random.nextInt(3) == 0) {
            this.drafts.add(
                    drafts.add(rapporteur, area, "A draft " + secrets.marker("draft"), issue ? some : List.of(), some));
            return;
        }
        switch (random.nextInt(10)) {
            case 9 -> register(rapporteur, known);
            case 8 -> drafts.finishWithout(rapporteur, known, "Because of " + secrets.marker("exception"));
            case 7 -> drafts.edit(rapporteur, known, room.revision(), "A draft " + secrets.marker("draft"));
            case 0 -> drafts.rest(rapporteur, known, some, random.nextInt(3) > 0);
            case 1 -> drafts.answer(rapporteur, known, some, random.nextInt(3) > 0);
            case 2 -> drafts.finish(rapporteur, known);
            case 3 -> drafts.reopen(rapporteur, known);
            case 4 -> drafts.remove(rapporteur, known);
            case 5 -> drafts.restore(rapporteur, known);
            default -> drafts.move(rapporteur, known, area, null);
        }
    }

    /** A rapporteur deals with a reservation, or puts support in words; no screen of the room is told. */
    private void register(Actor rapporteur, DraftId draft) {
        RegisterService register = room.get(RegisterService.class);
        String why = "Because of " + secrets.marker("note");
        if (random.nextInt(4) == 0) {
            register.say(rapporteur, draft, 1, Term.VIEWS_DIFFERED, why);
            return;
        }
        List<Long> reservations = room.database()
                .sql("select id from ballot where session_id = ? and reservation is not null order by id")
                .param(room.session().value())
                .query(Long.class)
                .list();
        if (!reservations.isEmpty()) {
            Treatment treatment = Treatment.values()[random.nextInt(4)];
            register.treat(rapporteur, reservations.get(random.nextInt(reservations.size())), treatment, why);
        }
    }

    /** Each contribution is in the ledger once, and at one stage; no text is in it that the staff may not read. */
    private static void assertAccounted(Board board) {
        Ledger ledger = Ledger.of(board);
        assertThat(ledger.rows())
                .extracting(Ledger.Row::id)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(board.cards().keySet());
        assertThat(ledger.sum().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(board.cards().size());
        Map<Long, Projection.Entry> shown =
                Projector.project(board, Audience.STAFF).entries();
        assertThat(ledger.rows()).allMatch(row -> row.text() == null == !shown.containsKey(row.id()));
        int counted = Coverage.of(board).rows().stream()
                .flatMap(row -> row.fields().stream())
                .mapToInt(field -> field.issues() + field.recommendations())
                .sum();
        assertThat(counted).isEqualTo((int) board.cards().values().stream()
                .filter(card -> card.state() == org.wayforward.contribution.State.POSTED)
                .count());
    }

    private String marked(Secrets.Secret secret, String what) {
        String marker = secrets.marker(what);
        secret.extras.add(marker);
        return marker;
    }

    private void edit() {
        Long id = any();
        if (id != null) {
            Actor author = random.nextInt(5) == 0 ? expert() : author(id);
            long seen = random.nextInt(5) == 0 ? 1 : room.number("select revision from contribution where id = ?", id);
            String marker = secrets.marker("text");
            room.get(ContributionService.class)
                    .edit(author, new ContributionId(id), seen, "An edited contribution " + marker);
            secret(id).text = marker;
        }
    }

    private void withdraw() {
        Long id = any();
        if (id != null) {
            room.get(ContributionService.class).withdraw(author(id), new ContributionId(id));
            secret(id).state = Secrets.State.WITHDRAWN;
        }
    }

    private void support(boolean give) {
        Long id = any();
        if (id != null) {
            Actor giver = expert();
            if (give) {
                room.support(giver, new ContributionId(id));
            } else {
                room.takeBack(giver, new ContributionId(id));
            }
            if (random.nextBoolean()) {
                mines.put(giver, mineReader.of(giver));
            }
        }
    }

    private void hide() {
        Long id = any();
        if (id != null) {
            String marker = secrets.marker("reason");
            room.get(ContributionService.class).hide(facilitator, new ContributionId(id), "Because " + marker);
            secret(id).state = Secrets.State.HIDDEN;
            secret(id).reason = marker;
        }
    }

    private void unhide() {
        Long id = any();
        if (id != null) {
            room.get(ContributionService.class).unhide(facilitator, new ContributionId(id));
            if (secret(id).state == Secrets.State.HIDDEN) {
                secret(id).state = Secrets.State.POSTED;
            }
        }
    }

    /** An expert answers where a contribution belongs, or a facilitator confirms what the room has sorted. */
    private void helpSort() {
        RoomSorting sorting = room.get(RoomSorting.class);
        Actor somebody = expert();
        Mine.Sorting asked = mineReader.of(somebody).sorting();
        Mine.Ask ask = asked == null ? null : asked.ask();
        int dice = random.nextInt(12);
        if (dice == 0) {
            sorting.confirm(
                    facilitator,
                    some(kinds.keySet().stream()).map(ContributionId::new).toList());
        } else if (dice == 1) {
            room.askMore(facilitator);
        } else if (dice == 2 && ask != null) {
            sorting.takeBack(somebody, ask.id());
        } else if (ask == null) {
            sorting.next(somebody);
        } else {
            Answer answer = dice < 5 && !ask.alike().isEmpty()
                    ? Answer.same(new ContributionId(ask.alike().getFirst()))
                    : dice < 9 && !ask.clusters().isEmpty()
                            ? Answer.cluster(new ClusterId(ask.clusters().getFirst()))
                            : random.nextBoolean() ? Answer.alone() : Answer.unknown();
            sorting.answer(somebody, ask.id(), answer);
        }
        mines.put(somebody, mineReader.of(somebody));
    }

    /** An author says whether a cluster says what was meant, or a facilitator keeps what was returned. */
    private void check() {
        AuthorChecks checks = room.get(AuthorChecks.class);
        Long returned = any();
        if (random.nextInt(4) == 0 && returned != null) {
            checks.keep(facilitator, new ContributionId(returned));
        }
        Actor somebody = expert();
        List<Mine.Check> asked = mineReader.of(somebody).checks();
        if (asked != null) {
            Mine.Check check = asked.get(random.nextInt(asked.size()));
            checks.answer(
                    somebody,
                    new ContributionId(check.contribution()),
                    new ClusterId(check.cluster()),
                    random.nextBoolean(),
                    "Not what I meant");
        }
    }

    /** Sorts what stands together, by one of two facilitators. */
    private void sort() {
        Board board = published.board();
        List<Board.Card> cards = board.cards().values().stream()
                .sorted(Comparator.comparing(Board.Card::id))
                .toList();
        if (cards.isEmpty()) {
            return;
        }
        Actor actor = random.nextBoolean() ? facilitator : second;
        Board.Card card = cards.get(random.nextInt(cards.size()));
        List<ContributionId> some = random.ints(4, 0, cards.size())
                .mapToObj(cards::get)
                .filter(other -> random.nextInt(20) == 0 || other.kind() == card.kind() && other.area() == card.area())
                .map(other -> new ContributionId(other.id()))
                .toList();
        List<ContributionId> chosen = Stream.concat(Stream.of(new ContributionId(card.id())), some.stream())
                .toList();
        List<Board.Cluster> fitting = board.clusters().values().stream()
                .filter(cluster -> cluster.kind() == card.kind() && cluster.area() == card.area())
                .sorted(Comparator.comparing(Board.Cluster::id))
                .toList();
        Board.Cluster cluster = fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
        String title = "A title " + secrets.marker("title");
        if (random.nextInt(4) == 0) {
            title = "";
        } else {
            secrets.titles.add(title.substring("A title ".length()));
        }
        ClusterService clusters = room.get(ClusterService.class);
        int dice = random.nextInt(20);
        if (dice < 6 || cluster == null) {
            clusters.make(actor, chosen, title);
        } else if (dice < 9) {
            clusters.move(actor, chosen, new ClusterId(cluster.id()));
        } else if (dice < 11) {
            clusters.takeOut(actor, chosen);
        } else if (dice < 13) {
            clusters.merge(actor, new ClusterId(cluster.id()), new ClusterId(clusterOf(board, card)));
        } else if (dice < 14) {
            clusters.split(actor, new ClusterId(clusterOf(board, card)), chosen, title);
        } else if (dice < 15) {
            clusters.lead(actor, new ClusterId(clusterOf(board, card)), chosen.getFirst());
        } else if (dice < 16) {
            clusters.title(actor, new ClusterId(cluster.id()), cluster.rowRevision(), title);
        } else if (dice < 17) {
            clusters.toArea(actor, chosen, room.areas().get(random.nextInt(5)));
        } else if (dice < 18) {
            room.get(SupportService.class)
                    .support(expert(), new ClusterId(clusterOf(board, card)), random.nextInt(3) > 0);
        } else if (dice < 19) {
            clusters.undo(actor);
        } else {
            List<RecordedStep> history = clusters.history(actor);
            if (!history.isEmpty()) {
                clusters.undo(
                        actor,
                        history.get(random.nextInt(Math.min(5, history.size()))).id());
            }
        }
    }

    private static long clusterOf(Board board, Board.Card card) {
        return board.memberships().getOrDefault(card.id(), -1L);
    }

    private void permit() {
        switched = true;
        Permission permission = Permission.values()[random.nextInt(Permission.values().length)];
        boolean allowed = random.nextInt(3) > 0;
        room.facilitation().permit(facilitator, permission, allowed);
        if (permission == Permission.SEE_OTHERS) {
            secrets.seeOthers = allowed;
            secrets.revealed.clear();
        } else if (permission == Permission.SEE_TALLIES) {
            secrets.seeTallies = allowed;
        }
    }

    /** Leads the room through its agenda, or changes it. */
    private void lead() {
        switched = true;
        AgendaService agenda = room.get(AgendaService.class);
        List<SessionParts.Step> steps =
                room.get(SessionFinder.class).parts(room.session()).agenda();
        SessionParts.Step any = steps.get(random.nextInt(steps.size()));
        SessionParts.Step here =
                steps.stream().filter(SessionParts.Step::current).findFirst().orElseThrow();
        int dice = random.nextInt(12);
        if (dice < 4) {
            agenda.go(facilitator, random.nextInt(10) == 0 ? any.id() : here.id(), any.id());
            if (any.id() != here.id()) {
                secrets.revealed.clear();
            }
        } else if (dice < 7) {
            long area = room.areas().get(random.nextInt(5)).value();
            boolean shown = random.nextInt(3) > 0;
            room.facilitation().reveal(facilitator, new AreaId(area), shown);
            if (shown) {
                secrets.revealed.add(area);
            } else {
                secrets.revealed.remove(area);
            }
        } else if (dice < 8) {
            room.facilitation().caps(facilitator, random.nextBoolean() ? null : 1 + random.nextInt(30), null);
        } else if (dice < 9) {
            agenda.plan(facilitator, any.id(), any.planRevision(), any.plan().rules(someRules()));
        } else if (dice < 10) {
            agenda.add(facilitator, new AgendaStep(AgendaStep.OWN, "A step", 5, someRules(), false));
        } else if (dice < 11) {
            agenda.move(facilitator, any.id(), random.nextBoolean());
        } else if (random.nextBoolean()) {
            agenda.remove(facilitator, any.id());
        } else {
            agenda.take(facilitator, AgendaTemplate.values()[random.nextInt(2)]);
            secrets.revealed.clear();
        }
        PhaseRules rules = room.get(SessionFinder.class).rules(room.session());
        secrets.seeOthers = rules.seeOthers();
        secrets.seeTallies = rules.seeTallies();
    }

    private PhaseRules someRules() {
        PhaseRules rules = PhaseRules.everything();
        for (Permission permission : Permission.values()) {
            rules = rules.permit(permission, random.nextInt(4) > 0);
        }
        return rules;
    }

    private void runClock() {
        room.server().clock().forward(Duration.ofSeconds(random.nextInt(60)));
        // What was never revealed the staff see once it is closed.
        if (secrets.seeOthers && random.nextInt(4) == 0) {
            closeAndReopen();
        }
        switch (random.nextInt(3)) {
            case 0 -> room.facilitation().startClock(facilitator);
            case 1 -> room.facilitation().pauseClock(facilitator);
            default -> room.facilitation().extendClock(facilitator, Duration.ofSeconds(1 + random.nextInt(600)));
        }
    }

    private void closeAndReopen() {
        SessionLife life = room.get(SessionLife.class);
        boolean tallies = secrets.seeTallies;
        // The draft that everybody reads while it is closed has the numbers.
        secrets.seeTallies = true;
        life.close(facilitator, random.nextInt(3), random.nextBoolean());
        tick();
        secrets.seeTallies = tallies;
        life.reopen(facilitator);
        switched = true;
    }

    private void focusWall() {
        room.facilitation()
                .focusWall(
                        facilitator,
                        switch (random.nextInt(3)) {
                            case 0 -> WallFocus.overview();
                            case 1 -> WallFocus.rotate();
                            default -> WallFocus.on(room.areas().get(random.nextInt(5)));
                        });
    }

    private void join() {
        StakeholderGroup group = StakeholderGroup.values()[random.nextInt(StakeholderGroup.values().length)];
        experts.add(room.get(JoinService.class)
                .join(
                        room.code(),
                        new Introduction(
                                group,
                                "Name " + secrets.marker("name"),
                                "At " + secrets.marker("affiliation"),
                                "In " + secrets.marker("country")),
                        Room.ADDRESS)
                .actor());
        secrets.people.merge(group, 1, Integer::sum);
    }

    private void remove() {
        if (experts.size() > 4) {
            Actor somebody = expert();
            room.get(PeopleService.class).remove(facilitator, somebody.participant());
            if (random.nextBoolean()) {
                experts.remove(somebody);
            }
        }
    }

    private Actor expert() {
        return experts.get(random.nextInt(experts.size()));
    }

    private @Nullable Long any() {
        List<Long> ids = secrets.contributions.keySet().stream().sorted().toList();
        return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
    }

    private Actor author(long id) {
        return java.util.Objects.requireNonNull(authors.get(id));
    }

    private Secrets.Secret secret(long id) {
        return java.util.Objects.requireNonNull(secrets.contributions.get(id));
    }

    private Stream<Long> some(Stream<Long> ids) {
        List<Long> all = ids.sorted().toList();
        return random.nextBoolean() || all.isEmpty()
                ? Stream.of()
                : random.ints(1 + random.nextInt(2), 0, all.size()).mapToObj(all::get);
    }
}
