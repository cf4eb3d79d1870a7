package org.wayforward.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.EnterContribution;
import org.wayforward.contribution.EnteringService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.contribution.PostContribution;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.DiscussedService;
import org.wayforward.discussion.DoneService;
import org.wayforward.discussion.PostComment;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SpeakRequestId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Mine;
import org.wayforward.live.MineReader;
import org.wayforward.outcome.Archives;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.EditionService;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.outcome.RegisterService;
import org.wayforward.outcome.Term;
import org.wayforward.outcome.Treatment;
import org.wayforward.outcome.export.Fingerprint;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.Permission;
import org.wayforward.session.Ranking;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionLife;
import org.wayforward.session.SessionParts;
import org.wayforward.session.WallFocus;
import org.wayforward.sorting.Answer;
import org.wayforward.sorting.AuthorChecks;
import org.wayforward.sorting.RoomSorting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An archive taken into an empty installation and fetched again says the same. */
@OnBothDatabases
class ArchiveRoundTripTest {

    /** A sound archive for each database, to be damaged in many ways. */
    private static final Map<Database, String> SOUND = new EnumMap<>(Database.class);

    private final Database database;
    private final Room room;
    private final JsonMapper json;

    ArchiveRoundTripTest(Database database) {
        this.database = database;
        // Not the first on its server: a session in an empty installation would have its code too.
        this.room = Room.on(database).another();
        this.json = room.get(JsonMapper.class);
    }

    @Test
    void anEmptyInstallationGivesBackWhatItWasGiven() {
        fill();
        JsonNode sent = archive(room, room.session());
        try (TestServer empty = TestServer.start(database, database.fresh())) {
            Room other = Room.on(empty);
            SessionId made = take(other, sent);
            JsonNode back = archive(other, made);

            assertThat(declared(back)).isEqualTo(declared(sent));
            assertThat(back.get("session").get("code"))
                    .isEqualTo(sent.get("session").get("code"));
            // And once more: what came of the declared fields stays.
            JsonNode again = archive(other, take(other, back));
            assertThat(withoutCode(declared(again))).isEqualTo(withoutCode(declared(sent)));
            assertThat(again.get("session").get("code"))
                    .isNotEqualTo(sent.get("session").get("code"));

            SessionId practice = room.get(PracticeSession.class).make().id();
            SessionId conversation = room.get(Imports.class)
                    .take(
                            List.of(
                                    ImportsTest.file("comments.csv", ImportsTest.COMMENTS),
                                    ImportsTest.file("votes.csv", ImportsTest.VOTES)),
                            false)
                    .session()
                    .id();
            for (SessionId session : List.of(room.session(), practice, conversation)) {
                assertThat(fingerprint(other, take(other, archive(room, session))))
                        .isEqualTo(fingerprint(room, session));
            }
        }
    }

    private static String fingerprint(Room where, SessionId session) {
        return Fingerprint.of(where.get(OutcomeDocuments.class)
                .read(Organizing.organizer(where).in(session)));
    }

    @Test
    void theReportSaysWhatTheArchiveHolds() {
        fill();
        JsonNode sent = archive(room, room.session());
        ImportReport report = room.get(Imports.class).take(List.of(file(sent)), true);
        assertThat(report.counts().contributions()).isEqualTo(11);
        assertThat(room.number(
                        "select count(*) from membership where session_id = ? and cluster_id is not null",
                        report.session().id().value()))
                .isEqualTo(5);
        assertThat(report.counts().hidden()).isEqualTo(1);
        assertThat(report.counts().supports()).isEqualTo(2);
        assertThat(report.counts().people()).isEqualTo(sent.get("participants").size());
    }

    @Test
    void whoeverWasThereCannotComeInByAnImport() {
        fill();
        SessionId made = take(room, archive(room, room.session()));
        assertThat(room.number("select count(*) from participant_key where session_id = ?", made.value()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/session, 1",
        "/session/createdAt, null",
        "/session/title, \"\"",
        "/session/clock/leftMs, null",
        "/session/wall/area, 99999999",
        "/session/state, \"burnt\"",
        "/phases/0/current, false",
        "/phases/0/minutes, 0",
        "/phases/1/keptTotalMs, null",
        "/phases/1/title, \"a title that is much too long for the agenda of any meeting there ever was\"",
        "/session/rules/issueCap, 0",
        "/areas, []",
        "/areas, null",
        "/areas/0/label, \"a label far too long\"",
        "/areas/0/id, 1",
        "/participants/0/pseudonym, \"P0\"",
        "/participants/0/pseudonym, \"X1\"",
        "/participants/0/role, \"emperor\"",
        "/participants/0/group, \"martians\"",
        "/contributions/0/kind, \"complaint\"",
        "/contributions/0/area, 99999999",
        "/contributions/0/author, \"P999\"",
        "/contributions/0/text, \"short\"",
        "/contributions/0/number, \"P.x\"",
        "/contributions/0/number, \"P.2\"",
        "/contributions/0/postedAt, null",
        "/contributions/0/addresses, [77777777]",
        "/contributions/0/addresses, null",
        "/contributions/0/evidence, [null]",
        "/contributions/0/tags, [1]",
        "/contributions/0/clientKey, null",
        "/contributions/6/entered, null",
        "/contributions/6/entered, \"by pigeon\"",
        "/contributions/6/enteredBy, null",
        "/contributions/6/enteredBy, \"P999\"",
        "/participants/0/standIn, \"twin\"",
        "/contributions/0, null",
        "/clusters/0/members, []",
        "/clusters/0/members, [77777777]",
        "/clusters/0/kind, \"recommendation\"",
        "/clusters/0/lead, 77777777",
        "/clusters/0/title, null",
        "/drafts/0/status, \"perfect\"",
        "/drafts/0/answers, [77777777]",
        "/drafts/0/text, null",
        "/drafts/0/versions/0/subparagraphs/0, \"\\tbelow nothing\"",
        "/drafts/0/versions/0/writer, \"P999\"",
        "/drafts/0/versions/0/number, 5",
        "/sorting/asks, null",
        "/sorting/asks/0/participant, \"P999\"",
        "/sorting/asks/0/contribution, 77777777",
        "/sorting/asks/0/state, \"lost\"",
        "/sorting/asks/0/step, 99",
        "/sorting/filings/0/outcome, \"burnt\"",
        "/sorting/filings/0/of, 1",
        "/sorting/checks/0/reason, null",
        "/sorting/checks/0/settled, \"sold\"",
        "/phases/0/asksEach, 0",
        "/supports/0/participant, \"P999\"",
        "/supports/0/contribution, 77777777",
        "/supports/0, null",
        "/session/wall/contribution, null",
        "/session/wall/mode, \"overview\"",
        "/session/wall/ranking, \"size\"",
        "/session/wall/draft, 77777777",
        "/discussion/speakRequests/0/state, \"shouting\"",
        "/discussion/speakRequests/0/participant, \"P999\"",
        "/discussion/comments/0/text, \"x\"",
        "/discussion/comments/0/contribution, null",
        "/discussion/comments/0/clientKey, null",
        "/discussion/comments/4/whole, null",
        "/discussion/comments/4/draft, 77777777",
        "/session/commentHours, 337",
        "/discussion/done/0/step, 99",
        "/discussion/discussed/0, 77777777",
        "/ballots/0/draft, 77777777",
        "/ballots/0/participant, \"P999\"",
        "/ballots/0/round, 3",
        "/ballots/0/choice, \"perhaps\"",
        "/ballots/1/reservation, null",
        "/ballots/1/treatments/0/number, 2",
        "/ballots/1/treatments/0/treatment, \"perhaps\"",
        "/ballots/1/treatments/0/writer, \"P999\"",
        "/ballots/1/treatments/1/note, null",
        "/drafts/0/terms/0/round, 9",
        "/drafts/0/terms/0/note, null",
        "/drafts/0/terms/1/number, 1",
        "/drafts/0/round, 0",
        "/editions/0/number, 2",
        "/editions/0/issuer, \"P999\"",
        "/editions/0/issuedAt, null",
        "/editions/0/texts/0/draft, 77777777",
        "/editions/0/texts/0/version, 99"
    })
    void aDamagedArchiveIsRefusedWhole(String place, String value) {
        ObjectNode damaged = (ObjectNode) json.readTree(SOUND.computeIfAbsent(database, first -> {
            fill();
            ObjectNode sound = (ObjectNode) archive(room, room.session());
            // In the order of the room: that of pseudonyms differs from run to run.
            ArrayNode ballots = json.createArrayNode();
            sound.get("ballots")
                    .valueStream()
                    .sorted(Comparator.comparing(
                            ballot -> ballot.get("answeredAt").asString()))
                    .forEach(ballots::add);
            sound.set("ballots", ballots);
            return json.writeValueAsString(sound);
        }));
        String pointer = place.substring(0, place.lastIndexOf('/'));
        String name = place.substring(place.lastIndexOf('/') + 1);
        JsonNode parent = damaged.at(pointer);
        JsonNode put = json.readTree(value);
        if (parent instanceof ObjectNode object) {
            object.set(name, put);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), put);
        }
        long before = room.number("select count(*) from brainstorm_session");
        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class, () -> room.get(Imports.class).take(List.of(file(damaged)), false));
        assertThat(refused).isNotNull();
        assertThat(refused.problem()).isIn(ImportProblem.ARCHIVE_DAMAGED, ImportProblem.NOT_JSON);
        assertThat(room.number("select count(*) from brainstorm_session")).isEqualTo(before);
    }

    @Test
    void twoPeopleOfOnePseudonymAreDamage() {
        room.expert();
        room.expert();
        ObjectNode twice = (ObjectNode) archive(room, room.session());
        ((ArrayNode) twice.get("participants")).set(0, twice.get("participants").get(1));
        assertThat(catchThrowableOfType(
                                ImportRefused.class,
                                () -> room.get(Imports.class).take(List.of(file(twice)), false))
                        .problem())
                .isEqualTo(ImportProblem.ARCHIVE_DAMAGED);
    }

    @Test
    void theClockOfAnArchiveStandsStillSoThatNothingWrittenAloneComesOut() throws Exception {
        writeAlone(room);
        room.postIssue(room.expert(), "Written alone and for nobody yet.");
        ObjectNode sent = (ObjectNode) archive(room, room.session());
        assertThat(sent.at("/session/clock").has("endsAt")).isFalse();
        assertThat(sent.at("/session/clock/leftMs").asLong()).isBetween(600_000L, 720_000L);
        ObjectNode old = sent.deepCopy();
        ObjectNode clock = (ObjectNode) old.at("/session/clock");
        clock.remove("leftMs");
        clock.put("endsAt", "2009-05-22T15:00:00Z");
        String before = fingerprint(room, room.session());

        try (TestServer empty = TestServer.start(database, database.fresh())) {
            Room other = Room.on(empty);
            List<SessionId> taken = List.of(take(other, sent), take(other, old));
            writeAlone(other);
            empty.clock().forward(Duration.ofHours(1));
            // A session that was not taken in goes on by itself: all have been looked at.
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !step(other, other.session()).plan().name().equals("write-alone"));
            for (SessionId session : taken) {
                assertThat(step(other, session).plan().name()).isEqualTo("write-alone");
                assertThat(fingerprint(other, session)).isEqualTo(before);
            }
        }
    }

    /** A step in which everybody writes for themselves runs, and the agenda goes on by itself after it. */
    private static void writeAlone(Room where) {
        Actor facilitator = where.facilitator();
        AgendaService agenda = where.get(AgendaService.class);
        agenda.take(facilitator, AgendaTemplate.TWO_HOURS);
        SessionParts.Step alone = step(where, where.session());
        agenda.plan(facilitator, alone.id(), alone.planRevision(), alone.plan().autoAdvance(true));
        where.facilitation().startClock(facilitator);
    }

    private static SessionParts.Step step(Room where, SessionId session) {
        return where.get(SessionFinder.class).parts(session).agenda().stream()
                .filter(SessionParts.Step::current)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ broken | NOT_JSON",
                "{} | NOT_AN_ARCHIVE",
                "{\"format\":\"something-else\",\"version\":1} | NOT_AN_ARCHIVE",
                "{\"format\":\"way-forward-archive\",\"version\":999} | ARCHIVE_NEWER",
                "{\"format\":\"way-forward-archive\",\"version\":1} | ARCHIVE_DAMAGED"
            })
    void whatIsNoArchiveIsSaid(String content, ImportProblem problem) {
        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class,
                () -> room.get(Imports.class)
                        .take(
                                List.of(new ImportFile("archive.json", content.getBytes(StandardCharsets.UTF_8))),
                                false));
        assertThat(refused.problem()).isEqualTo(problem);
    }

    private void fill() {
        Actor ana = room.expert(StakeholderGroup.GOVERNMENT);
        Actor ben = room.expert();
        ContributionId power = room.postIssue(ana, "Rural areas have no reliable power.");
        room.post(
                ben,
                new PostContribution(
                        "key-1",
                        Kind.RECOMMENDATION,
                        room.areas().get(2),
                        "Fund solar kits for village centres.",
                        List.of(power),
                        List.of(room.evidence().get(1)),
                        "Country case: Kenya",
                        List.of(room.tags().getFirst(), room.tags().get(5)),
                        "B. Ito",
                        "fr"));
        ContributionId hidden = room.postIssue(ben, "Buy my excellent product today.");
        ContributionId gone = room.postIssue(ben, "This one its author takes back.");
        room.get(ContributionService.class).hide(room.facilitator(), hidden, "advertising");
        room.get(ContributionService.class).withdraw(ben, gone);
        room.get(ContributionService.class)
                .edit(
                        ana,
                        power,
                        room.number("select revision from contribution where id = ?", power.value()),
                        "Rural areas have no reliable power at all.");
        ContributionId same = room.postIssue(ben, "Villages are without electricity for days.");
        ContributionId other = room.postIssue(ben, "Generators are too dear to run.");
        Actor sorter = room.facilitator();
        room.get(ClusterService.class).make(sorter, List.of(same, power), "No power");
        room.get(ClusterService.class).make(sorter, List.of(other), "");
        Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        DraftService drafts = room.get(DraftService.class);
        DraftId draft = drafts.add(
                rapporteur,
                room.areas().getFirst(),
                "Governments should bring power to villages:\nby the sun:\n\ton roofs;\n\ton poles;\nby the wind.",
                List.of(power),
                List.of(power, same));
        drafts.finish(rapporteur, draft);
        drafts.remove(
                rapporteur, drafts.add(rapporteur, room.areas().get(1), "A second thought.", List.of(), List.of()));
        room.support(ana, power);
        room.support(ben, power);
        room.support(room.expert(), power);
        room.takeBack(ana, power);
        enter(StakeholderGroup.PRIVATE_SECTOR, null, Medium.SPOKEN);
        enter(StakeholderGroup.CIVIL_SOCIETY, "Rosa Diaz", Medium.PAPER);
        Actor facilitator = room.facilitator();
        // Closed for comments of a day, and open again: what was agreed is proposed the next time.
        room.get(SessionLife.class).close(facilitator, 24, true);
        room.get(SessionLife.class).reopen(facilitator);
        room.facilitation().limitJoins(facilitator, 60);
        room.facilitation().focusWall(facilitator, WallFocus.onClusterOf(power));
        room.facilitation().rankWall(facilitator, Ranking.DISSENT);
        room.facilitation().announce(facilitator, "Back at three");
        room.facilitation().budget(facilitator, 5);
        discuss(ana, ben, facilitator, power, draft);
        lead(facilitator);
        room.get(DoneService.class).say(ana, true);
        room.get(DoneService.class).say(ben, true);
        room.get(DoneService.class).say(ben, false);
        sort(facilitator);
        room.get(EditionService.class).issue(rapporteur);
        ballot(facilitator, rapporteur, draft);
        room.get(EditionService.class).issue(rapporteur);
        room.byLink(Role.DISPLAY);
    }

    private void enter(StakeholderGroup group, @Nullable String name, Medium medium) {
        room.get(EnteringService.class)
                .enter(
                        room.facilitator(),
                        new EnterContribution(
                                "entered-" + group,
                                Kind.ISSUE,
                                room.areas().get(2),
                                "Entered for somebody without a screen.",
                                group,
                                name,
                                medium,
                                "en"));
    }

    /** A queue with one who speaks, and comments of every state. */
    private void discuss(Actor ana, Actor ben, Actor facilitator, ContributionId power, DraftId draft) {
        SpeakService speaking = room.get(SpeakService.class);
        speaking.call(facilitator, speaking.ask(ana, power, false));
        SpeakRequestId second = speaking.ask(ben, null, true);
        speaking.ask(room.expert(), null, false);
        speaking.move(facilitator, second, 1);
        CommentService comments = room.get(CommentService.class);
        comments.comment(ana, power, new PostComment("c-1", "At night it is worst.", false, "en"));
        comments.withdraw(ben, comments.comment(ben, power, new PostComment("c-2", "Not so.", false, "fr")));
        comments.hide(
                facilitator,
                comments.comment(ben, power, new PostComment("c-3", "Nonsense, all of it.", false, "fr")),
                "Not polite");
        comments.comment(facilitator, draft, new PostComment("c-4", "By whom, and until when?", true, "en"));
        comments.commentOnWhole(facilitator, new PostComment("c-5", "The order is not that of the room.", false, "en"));
        room.get(DiscussedService.class).mark(facilitator, power, true);
    }

    /** The room sorts a little; one author is asked about a cluster and returns it. */
    private void sort(Actor facilitator) {
        RoomSorting sorting = room.get(RoomSorting.class);
        room.facilitation().permit(facilitator, Permission.SORT, true);
        room.facilitation().permit(facilitator, Permission.POST_ISSUES, true);
        room.facilitation().permit(facilitator, Permission.CHECK, true);
        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, true);
        room.askMore(facilitator);
        Actor author = room.expert();
        ContributionId lamp =
                room.post(author, Room.wish(Kind.ISSUE, room.areas().get(4), "No lamp at night.", List.of()));
        ContributionId dark =
                room.post(author, Room.wish(Kind.ISSUE, room.areas().get(4), "Dark after six.", List.of()));
        ContributionId flood =
                room.post(author, Room.wish(Kind.ISSUE, room.areas().get(4), "Roads flood in May.", List.of()));
        room.get(ClusterService.class).make(facilitator, List.of(lamp), "Light");
        for (int i = 0; i < 4; i++) {
            Actor expert = room.expert();
            answer(expert, Map.of(dark, Answer.cluster(cluster(lamp)), flood, Answer.alone()));
        }
        sorting.next(room.expert());
        room.get(AuthorChecks.class).answer(author, dark, cluster(lamp), false, "It is not about lamps.");
        room.get(AuthorChecks.class).keep(facilitator, dark);
    }

    /** Two rounds about one draft, the second open. */
    private void ballot(Actor facilitator, Actor rapporteur, DraftId draft) {
        BallotService ballots = room.get(BallotService.class);
        room.facilitation().permit(facilitator, Permission.BALLOT, true);
        ballots.answer(room.expert(), draft, 1, BallotChoice.SUPPORT, null);
        ballots.answer(room.expert(), draft, 1, BallotChoice.CANNOT_SUPPORT, "Nobody says who pays for it.");
        room.get(DraftService.class).edit(rapporteur, draft, room.revision(), "Governments should pay for power.");
        ballots.answer(room.expert(), draft, 2, BallotChoice.WITH_RESERVATION, "By when is not said either.");
        for (int i = 0; i < 4; i++) {
            ballots.answer(room.expert(), draft, 2, BallotChoice.SUPPORT, null);
        }
        room.facilitation().permit(facilitator, Permission.BALLOT, false);
        deal(rapporteur, draft);
        room.facilitation().permit(facilitator, Permission.BALLOT, true);
    }

    /** A reservation was dealt with twice, and the support put in other words; another draft is final with a note. */
    private void deal(Actor rapporteur, DraftId draft) {
        RegisterService register = room.get(RegisterService.class);
        long reservation = room.number(
                "select id from ballot where draft_id = ? and ballot_round = 1 and reservation is not null",
                draft.value());
        register.treat(rapporteur, reservation, Treatment.FOOTNOTED, null);
        register.treat(rapporteur, reservation, Treatment.RESOLVED, "The new text says who pays.");
        register.say(rapporteur, draft, 2, Term.SUPPORT, "Two were not in the room.");
        register.say(rapporteur, draft, 2, null, null);
        DraftService drafts = room.get(DraftService.class);
        DraftId bare = drafts.add(rapporteur, room.areas().getLast(), "Meet again in a year.", List.of(), List.of());
        drafts.finishWithout(rapporteur, bare, "The chair asked for it in plenary.");
    }

    private ClusterId cluster(ContributionId member) {
        return new ClusterId(
                room.number("select cluster_id from membership where contribution_id = ?", member.value()));
    }

    private void answer(Actor expert, Map<ContributionId, Answer> answers) {
        RoomSorting sorting = room.get(RoomSorting.class);
        sorting.next(expert);
        for (int i = 0; i < 5; i++) {
            Mine.Sorting mine = room.get(MineReader.class).of(expert).sorting();
            Mine.Ask ask = mine == null ? null : mine.ask();
            if (ask != null) {
                sorting.answer(
                        expert,
                        ask.id(),
                        answers.getOrDefault(new ContributionId(ask.contribution()), Answer.unknown()));
            }
        }
    }

    /** An agenda of which some was changed, some is over, and some was gone back to. */
    private void lead(Actor facilitator) {
        AgendaService agenda = room.get(AgendaService.class);
        agenda.take(facilitator, AgendaTemplate.TWO_HOURS);
        List<SessionParts.Step> steps =
                room.get(SessionFinder.class).parts(room.session()).agenda();
        SessionParts.Step second = steps.get(1);
        AgendaStep plan = second.plan();
        agenda.plan(
                facilitator,
                second.id(),
                second.planRevision(),
                new AgendaStep(plan.name(), "A look around", 9, plan.rules().caps(null, 4), true));
        agenda.go(facilitator, steps.getFirst().id(), second.id());
        agenda.go(facilitator, second.id(), steps.getFirst().id());
        room.facilitation().permit(facilitator, Permission.SUPPORT, true);
        room.facilitation().caps(facilitator, 5, 6);
        room.facilitation().reveal(facilitator, room.areas().get(1), true);
    }

    private SessionId take(Room where, JsonNode archive) {
        return where.get(Imports.class)
                .take(List.of(file(archive)), true)
                .session()
                .id();
    }

    private ImportFile file(JsonNode archive) {
        return new ImportFile("archive.json", json.writeValueAsBytes(archive));
    }

    private JsonNode archive(Room where, SessionId session) {
        OrganizerId organizer = Organizing.organizer(where);
        assertThat(where.get(SessionFinder.class).facts(session)).isNotNull();
        return json.readTree(json.writeValueAsBytes(where.get(Archives.class).read(organizer.in(session))));
    }

    /** The archive with its ids as places and without revisions: what may differ, and nothing else may. */
    private static JsonNode declared(JsonNode archive) {
        ObjectNode copy = (ObjectNode) archive.deepCopy();
        Map<String, Integer> places = new HashMap<>();
        for (String list : List.of("areas", "tags", "evidence", "contributions", "clusters", "drafts")) {
            copy.get(list).forEach(row -> places.put(row.get("id").asString(), places.size()));
        }
        copy.remove("revision");
        for (String list : List.of("contributions", "clusters", "drafts", "supports")) {
            copy.get(list).forEach(row -> ((ObjectNode) row).remove(List.of("revision", "textRevision")));
        }
        for (String list : List.of("speakRequests", "comments", "done")) {
            copy.get("discussion").get(list).forEach(row -> ((ObjectNode) row).remove("revision"));
        }
        relabel(copy, places);
        return copy;
    }

    private static JsonNode withoutCode(JsonNode archive) {
        ((ObjectNode) archive.get("session")).remove("code");
        return archive;
    }

    private static void relabel(JsonNode node, Map<String, Integer> places) {
        List<String> pointers = List.of(
                "id",
                "area",
                "homeArea",
                "contribution",
                "cluster",
                "other",
                "addresses",
                "evidence",
                "tags",
                "lead",
                "members",
                "answers",
                "restsOn",
                "draft",
                "discussed");
        if (node instanceof ObjectNode object) {
            for (String name : new ArrayList<>(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (pointers.contains(name) && value.isNumber()) {
                    object.put(name, Objects.requireNonNull(places.get(value.asString())));
                } else if (pointers.contains(name)
                        && value instanceof ArrayNode list
                        && !list.isEmpty()
                        && list.get(0).isNumber()) {
                    for (int i = 0; i < list.size(); i++) {
                        list.set(
                                i,
                                object.numberNode(Objects.requireNonNull(
                                        places.get(list.get(i).asString()))));
                    }
                } else {
                    relabel(value, places);
                }
            }
        } else {
            node.forEach(each -> relabel(each, places));
        }
    }
}
