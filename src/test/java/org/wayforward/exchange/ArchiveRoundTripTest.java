package org.wayforward.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.TestServer;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.Archives;
import org.wayforward.outcome.DraftService;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionParts;
import org.wayforward.session.WallFocus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An archive taken into an empty installation and fetched again says the same. */
@OnBothDatabases
class ArchiveRoundTripTest {

    private final Database database;
    private final Room room;
    private final JsonMapper json;

    ArchiveRoundTripTest(Database database) {
        this.database = database;
        this.room = Room.on(database);
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
        }
    }

    @Test
    void theReportSaysWhatTheArchiveHolds() {
        fill();
        JsonNode sent = archive(room, room.session());
        ImportReport report = room.get(Imports.class).take(List.of(file(sent)), true);
        assertThat(report.counts().contributions()).isEqualTo(6);
        assertThat(room.number(
                        "select count(*) from membership where session_id = ? and cluster_id is not null",
                        report.session().id().value()))
                .isEqualTo(3);
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
        "/session/clock/endsAt, null",
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
        "/participants/0/pseudonym, \"P2\"",
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
        "/contributions/0, null",
        "/clusters/0/members, []",
        "/clusters/0/members, [77777777]",
        "/clusters/0/kind, \"recommendation\"",
        "/clusters/0/lead, 77777777",
        "/clusters/0/title, null",
        "/drafts/0/status, \"perfect\"",
        "/drafts/0/answers, [77777777]",
        "/drafts/0/text, null",
        "/drafts/0/versions/0/writer, \"P999\"",
        "/drafts/0/versions/0/number, 5",
        "/supports/0/participant, \"P999\"",
        "/supports/0/contribution, 77777777",
        "/supports/0, null"
    })
    void aDamagedArchiveIsRefusedWhole(String place, String value) {
        fill();
        ObjectNode damaged = (ObjectNode) archive(room, room.session());
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
                "Governments should bring power to villages:\nby the sun;\nby the wind.",
                List.of(power),
                List.of(power, same));
        drafts.finish(rapporteur, draft);
        drafts.remove(
                rapporteur, drafts.add(rapporteur, room.areas().get(1), "A second thought.", List.of(), List.of()));
        room.support(ana, power);
        room.support(ben, power);
        room.support(room.expert(), power);
        room.takeBack(ana, power);
        Actor facilitator = room.facilitator();
        room.facilitation().limitJoins(facilitator, 60);
        room.facilitation().focusWall(facilitator, WallFocus.on(room.areas().get(3)));
        room.facilitation().budget(facilitator, 5);
        lead(facilitator);
        room.byLink(Role.DISPLAY);
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
                second.rowRevision(),
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
                "addresses",
                "evidence",
                "tags",
                "lead",
                "members",
                "answers",
                "restsOn");
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
