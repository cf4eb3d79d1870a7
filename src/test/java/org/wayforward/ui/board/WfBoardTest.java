package org.wayforward.ui.board;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.communication.rpc.PublishedServerEventHandlerRpcHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.closing.PurgeService;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.live.Audience;
import org.wayforward.outcome.DraftService;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionLife;
import org.wayforward.ui.QrReader;
import org.wayforward.ui.ScriptCall;
import org.wayforward.ui.ViewTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an expert's browser asks of the board, well-meant and forged: each call comes as the browser sends it. */
class WfBoardTest extends ViewTest {

    private static final String TEXT = "Rural areas have no reliable power.";

    @Autowired
    private JsonMapper json;

    @Autowired
    private ClusterService clusters;

    @Autowired
    private SessionLife life;

    @Autowired
    private PurgeService purges;

    private Actor me;
    private Actor facilitator;
    private int promise;

    @BeforeEach
    void join() {
        me = joinHere();
        facilitator = byLink(Role.FACILITATOR).actor();
    }

    @Test
    void postingAnswersWithWhatIsMine() {
        open();
        JsonNode reply = call("post", wish("issue", TEXT));
        assertThat(reply.has("refusal")).isFalse();
        JsonNode own = reply.path("mine").path("contributions").path(0);
        assertThat(own.path("number").asString()).isEqualTo("P.1");
        assertThat(own.path("text").asString()).isEqualTo(TEXT);
        assertThat(own.path("state").asString()).isEqualTo("posted");
    }

    @Test
    void everythingThatBelongsToAPostIsTaken() {
        ContributionId issue = issue(expert(), TEXT);
        open();
        ObjectNode wish = wish("recommendation", "Governments should fund solar kits for schools by 2015.");
        wish.putArray("addresses").add(issue.value());
        wish.putArray("evidence").add(room().board().evidence().getFirst().id());
        wish.putArray("tags").add(room().board().tags().getFirst().id());
        wish.put("cites", "Country case: India").put("signature", "M. Okello").put("lang", "fr");
        call("post", wish);
        awaitTick();
        assertThat(room().board().cards().values())
                .filteredOn(card -> card.kind() == Kind.RECOMMENDATION)
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.addresses()).containsExactly(issue.value());
                    assertThat(card.evidence()).hasSize(1);
                    assertThat(card.tags()).hasSize(1);
                    assertThat(card.cites()).isEqualTo("Country case: India");
                    assertThat(card.signature()).isEqualTo("M. Okello");
                    assertThat(card.lang()).isEqualTo("fr");
                });
    }

    @Test
    void anOpenBoardIsToldNothingPrivateOnceTheSessionWasPurged() {
        issue(me, TEXT);
        open();
        Actor organizer = byLink(Role.ORGANIZER).actor();
        life.close(organizer);
        JsonNode late = call("post", wish("issue", TEXT));
        assertThat(code(late)).isEqualTo("session-closed");
        assertThat(late.has("mine")).isTrue();
        purges.purge(organizer, session.code(), false);
        for (JsonNode reply :
                List.of(call("post", wish("issue", TEXT)), call("post", (Object) null), call("nextAsk"))) {
            assertThat(code(reply)).isEqualTo("purged");
            assertThat(reply.has("mine")).isFalse();
        }
    }

    @Test
    void theSamePostTwiceIsOneContribution() {
        open();
        ObjectNode wish = wish("issue", TEXT);
        call("post", wish);
        JsonNode again = call("post", wish);
        assertThat(again.has("refusal")).isFalse();
        assertThat(again.path("mine").path("contributions").size()).isEqualTo(1);
    }

    @Test
    void askingToSpeakAnswersWithMyPlaceAndCanBeTakenBack() {
        open();
        JsonNode asked = call("askToSpeak", (Object) null, false).path("mine").path("asked");
        assertThat(asked.path("state").asString()).isEqualTo("waiting");
        awaitTick();
        assertThat(room().projection(Audience.EXPERT).speakers().waiting())
                .containsExactly(asked.path("id").asLong());
        assertThat(call("takeBackSpeaking").path("mine").has("asked")).isFalse();
        sessions.permit(facilitator, Permission.SEE_OTHERS, false);
        assertThat(code(call("askToSpeak", (Object) null, false))).isEqualTo("texts-hidden");
    }

    @Test
    void beingDoneIsSaidOfTheStepAndTakenBack() {
        open();
        assertThat(call("done", true).path("mine").path("done").size()).isEqualTo(1);
        assertThat(call("done", false).path("mine").path("done").size()).isZero();
    }

    @Test
    void aCommentIsWrittenOnceAndWithdrawn() {
        ContributionId issue = issue(expert(), TEXT);
        open();
        ObjectNode comment = json.createObjectNode();
        comment.put("clientKey", "key").put("contribution", issue.value()).put("text", "At night it is worst.");
        comment.put("lang", "en").put("signed", false);
        call("comment", comment);
        JsonNode own = call("comment", comment).path("mine").path("comments");
        assertThat(own.size()).isEqualTo(1);
        JsonNode back = call("withdrawComment", own.path(0).path("id").asLong());
        assertThat(back.path("mine").path("comments").path(0).path("state").asString())
                .isEqualTo("withdrawn");
        assertThat(code(call("comment", (Object) null))).isEqualTo("bad-request");
    }

    @Test
    void anExpertIsAskedWhereAContributionBelongsAndAnswers() {
        ContributionId power = issue(expert(), TEXT);
        issue(expert(), "Power lines end at the district town.");
        ClusterId electricity = clusters.make(facilitator, List.of(power), "Electricity");
        open();
        assertThat(code(call("nextAsk"))).isEqualTo("sorting-closed");
        sessions.permit(facilitator, Permission.SORT, true);
        JsonNode ask = call("nextAsk").path("mine").path("sorting").path("ask");
        assertThat(ask.path("clusters").path(0).asLong()).isEqualTo(electricity.value());
        long id = ask.path("id").asLong();
        assertThat(code(call("sort", id, "nowhere", 0))).isEqualTo("bad-request");
        assertThat(code(call("sort", id, "cluster", 99999999))).isEqualTo("cluster-gone");
        JsonNode reply = call("sort", id, "cluster", electricity.value());
        assertThat(reply.has("refusal")).isFalse();
        assertThat(reply.path("mine").path("sorting").path("answered").asInt()).isEqualTo(1);
        assertThat(reply.path("mine").path("sorting").has("ask")).isFalse();
        JsonNode back = call("takeBack", id);
        assertThat(back.path("mine").path("sorting").path("ask").path("id").asLong())
                .isEqualTo(id);
    }

    @Test
    void anAuthorSaysWhetherAClusterSaysWhatWasMeant() {
        ContributionId power = issue(expert(), TEXT);
        ContributionId mine = issue(me, "Power lines end at the district town.");
        ClusterId electricity = clusters.make(facilitator, List.of(power, mine), "Electricity");
        open();
        assertThat(code(call("check", mine.value(), electricity.value(), false, "")))
                .isEqualTo("difference-missing");
        JsonNode reply = call("check", mine.value(), electricity.value(), false, "Lines are not power.");
        assertThat(reply.has("refusal")).isFalse();
        assertThat(reply.path("mine").has("checks")).isFalse();
    }

    @Test
    void anExpertAnswersInTheBallot() {
        ContributionId power = issue(expert(), TEXT);
        Actor rapporteur = byLink(Role.RAPPORTEUR).actor();
        DraftService drafts = application.getBean(DraftService.class);
        DraftId draft = drafts.add(
                rapporteur, areas().getFirst(), "Governments should bring power.", List.of(power), List.of(power));
        drafts.finish(rapporteur, draft);
        open();
        assertThat(code(call("ballot", draft.value(), 1, "support", ""))).isEqualTo("ballot-closed");
        sessions.permit(facilitator, Permission.BALLOT, true);
        assertThat(code(call("ballot", draft.value(), 1, "perhaps", ""))).isEqualTo("bad-request");
        assertThat(code(call("ballot", draft.value(), 1, "cannot-support", "No.")))
                .isEqualTo("sentence-missing");
        JsonNode reply = call("ballot", draft.value(), 1, "cannot-support", "Nobody says who pays.");
        assertThat(reply.has("refusal")).isFalse();
        assertThat(reply.path("mine").path("ballots").path(0).path("choice").asString())
                .isEqualTo("cannot-support");
    }

    @Test
    void aTextThatIsTooShortIsRefusedAndNothingIsWritten() {
        open();
        JsonNode reply = call("post", wish("issue", "Too short"));
        assertThat(code(reply)).isEqualTo("too-short");
        assertThat(message(reply)).isEqualTo("Please write at least 10 characters.");
        assertThat(reply.path("mine").path("contributions").size()).isZero();
    }

    @Test
    void refusalsSpeakTheReadersLanguage() {
        browser.reads(Locale.FRENCH);
        open();
        JsonNode reply = call("post", wish("issue", "x".repeat(281)));
        assertThat(code(reply)).isEqualTo("too-long");
        assertThat(message(reply)).contains("281", "280", "caractères").doesNotContain("too long");
    }

    @Test
    void aMegabyteOfTextIsRefused() {
        open();
        JsonNode reply = call("post", wish("issue", "x".repeat(1_000_000)));
        assertThat(code(reply)).isEqualTo("too-long");
        assertThat(reply.path("mine").path("contributions").size()).isZero();
    }

    @Test
    void closedPostingIsRefused() {
        sessions.permit(facilitator, Permission.POST_ISSUES, false);
        open();
        JsonNode reply = call("post", wish("issue", TEXT));
        assertThat(code(reply)).isEqualTo("posting-closed");
        assertThat(message(reply)).contains("Your text is kept");
        assertThat(reply.has("mine")).isTrue();
    }

    @Test
    void postingTooFastSaysWhenItMayGoOn() {
        open();
        for (int i = 0; i < 20; i++) {
            assertThat(call("post", wish("issue", "This stands in the way: " + i))
                            .has("refusal"))
                    .isFalse();
        }
        JsonNode reply = call("post", wish("issue", TEXT));
        assertThat(code(reply)).isEqualTo("too-fast");
        assertThat(reply.path("refusal").path("retryAfter").asLong()).isBetween(1L, 60_000L);
        assertThat(reply.path("mine").path("contributions").size()).isEqualTo(20);
    }

    @Test
    void editingChangesTheText() {
        ContributionId id = issue(me, TEXT);
        open();
        JsonNode reply = call("edit", id.value(), rowRevision(id), "Rural schools have no reliable power.");
        JsonNode own = reply.path("mine").path("contributions").path(0);
        assertThat(own.path("text").asString()).isEqualTo("Rural schools have no reliable power.");
        assertThat(own.path("edited").asBoolean()).isTrue();
    }

    @Test
    void aStaleEditIsRefusedWithTheTextAsItStands() {
        ContributionId id = issue(me, TEXT);
        long old = rowRevision(id);
        contributions.edit(me, id, old, "Changed on my telephone meanwhile.");
        open();
        JsonNode reply = call("edit", id.value(), old, "Changed on my laptop at the same time.");
        assertThat(code(reply)).isEqualTo("stale-edit");
        assertThat(reply.path("refusal").path("current").asString()).isEqualTo("Changed on my telephone meanwhile.");
        assertThat(reply.path("mine").path("contributions").path(0).path("text").asString())
                .isEqualTo("Changed on my telephone meanwhile.");
    }

    @Test
    void onlyAStaleEditCarriesTheCurrentText() {
        open();
        JsonNode reply = call("post", wish("issue", "Too short"));
        assertThat(reply.path("refusal").has("current")).isFalse();
        assertThat(reply.path("refusal").has("retryAfter")).isFalse();
    }

    @Test
    void whatOthersWroteCannotBeEditedOrWithdrawn() {
        ContributionId id = issue(expert(), TEXT);
        open();
        assertThat(code(call("edit", id.value(), rowRevision(id), "I put words into your mouth.")))
                .isEqualTo("not-yours");
        assertThat(code(call("withdraw", id.value()))).isEqualTo("not-yours");
    }

    @Test
    void anEditWithoutATextIsAnEmptyText() {
        ContributionId id = issue(me, TEXT);
        open();
        assertThat(code(call("edit", id.value(), rowRevision(id), null))).isEqualTo("too-short");
    }

    @Test
    void withdrawingTakesOnesOwnBack() {
        ContributionId id = issue(me, TEXT);
        open();
        JsonNode reply = call("withdraw", id.value());
        assertThat(reply.path("mine")
                        .path("contributions")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void supportIsGivenAndTakenBack() {
        ContributionId id = issue(expert(), TEXT);
        open();
        JsonNode given = call("support", id.value(), true).path("mine");
        assertThat(given.path("supports").path(0).asLong()).isEqualTo(id.value());
        assertThat(given.path("spent").path("issue").asInt()).isEqualTo(1);
        JsonNode back = call("support", id.value(), false).path("mine");
        assertThat(back.path("supports").size()).isZero();
        assertThat(back.path("spent").path("issue").asInt()).isZero();
    }

    @Test
    void supportOfAClusterIsGivenAndTakenBack() {
        ContributionId first = issue(expert(), TEXT);
        ContributionId second = issue(expert(), "Records are kept on paper only.");
        ClusterId cluster = clusters.make(facilitator, List.of(second, first), "Paper");
        open();
        JsonNode given = call("supportCluster", cluster.value(), true).path("mine");
        assertThat(given.path("supports").path(0).asLong()).isEqualTo(second.value());
        JsonNode back = call("supportCluster", cluster.value(), false).path("mine");
        assertThat(back.path("supports").size()).isZero();
        clusters.undo(facilitator);
        JsonNode reply = call("supportCluster", cluster.value(), true);
        assertThat(code(reply)).isEqualTo("cluster-gone");
        assertThat(message(reply)).contains("not there any more");
    }

    @Test
    void supportBeyondTheBudgetIsRefused() {
        sessions.budget(facilitator, 1);
        ContributionId first = issue(expert(), TEXT);
        ContributionId second = issue(expert(), "Records are kept on paper only.");
        open();
        call("support", first.value(), true);
        JsonNode reply = call("support", second.value(), true);
        assertThat(code(reply)).isEqualTo("no-support-left");
        assertThat(message(reply)).contains("all your 1 supports");
        assertThat(reply.path("mine").path("supports").size()).isEqualTo(1);
    }

    @Test
    void supportOfSomethingHiddenIsRefused() {
        ContributionId id = issue(expert(), TEXT);
        contributions.hide(facilitator, id, "Twice on the board");
        open();
        assertThat(code(call("support", id.value(), true))).isEqualTo("not-found");
    }

    @Test
    void whoeverWasRemovedIsRefusedAndLearnsNothing() {
        issue(me, TEXT);
        open();
        application.getBean(PeopleService.class).remove(facilitator, me.participant());
        JsonNode reply = call("post", wish("issue", "I would like to add something."));
        assertThat(code(reply)).isEqualTo("removed");
        assertThat(message(reply)).startsWith("You have been removed from this session.");
        assertThat(reply.has("mine")).isFalse();
        assertThat(call("withdraw", 1).has("mine")).isFalse();
        assertThat(call("support", 1, true).has("mine")).isFalse();
    }

    // ---- going on with another device ----

    @Test
    void anotherDeviceGetsAOneTimeLinkToScanOrType() {
        open();
        JsonNode reply = call("continueElsewhere");
        assertThat(reply.has("refusal")).isFalse();
        Dialog dialog = _get(Dialog.class);
        String words = words(dialog);
        assertThat(words).contains("It works once, within 10 minutes.");
        String link = words.replaceAll("(?s).*(http\\S+/continue/\\S+).*", "$1");
        String picture = _get(dialog, Html.class).getElement().getOuterHTML();
        int side = Integer.parseInt(picture.replaceAll("(?s).*viewBox=\"-2 -2 (\\d+) .*", "$1")) - 4;
        assertThat(QrReader.read(picture, side)).isEqualTo(link);
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(joining.continueHere(token, ELSEWHERE).actor()).isEqualTo(me);
    }

    @Test
    void whoeverWasRemovedGetsNoLinkForAnotherDevice() {
        open();
        application.getBean(PeopleService.class).remove(facilitator, me.participant());
        assertThat(code(call("continueElsewhere"))).isEqualTo("removed");
        _assertNone(Dialog.class);
    }

    // ---- forged calls ----

    @Test
    void nothingInsteadOfAPostIsRefused() {
        open();
        assertThat(code(call("post", (Object) null))).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'kind': 'decree'}",
                "{'kind': null}",
                "{'kind': 1}",
                "{'clientKey': ''}",
                "{'clientKey': null}",
                "{'clientKey': 7}",
                "{'clientKey': 'with a space'}",
                "{'text': ['an', 'array', 'of', 'words']}",
                "{'text': {'is': 'an object'}}",
                "{'text': 12345678901}",
                "{'area': '%AREA%'}",
                "{'area': {}}",
                "{'area': null}",
                "{'area': true}",
                "{'area': 1.5}",
                "{'area': 123456789012345678901234567890}",
                "{'area': 1e400}",
                "{'addresses': 7}",
                "{'addresses': '7'}",
                "{'addresses': {'0': 7}}",
                "{'kind': 'recommendation', 'addresses': ['7']}",
                "{'kind': 'recommendation', 'addresses': [null]}",
                "{'kind': 'recommendation', 'addresses': [1.5]}",
                "{'kind': 'recommendation', 'addresses': [[7]]}",
                "{'kind': 'recommendation', 'addresses': [123456789012345678901234567890]}",
                "{'addresses': [7]}",
                "{'evidence': [123456789012345678901234567890]}",
                "{'evidence': 'all'}",
                "{'tags': [true]}",
                "{'tags': [123456789012345678901234567890]}",
                "{'cites': 5}",
                "{'signature': ['me']}",
                "{'lang': ''}",
                "{'lang': 5}",
                "{'lang': 'no language at all, whatever one may think of it'}"
            })
    void whatHasNotTheFormOfAPostIsRefused(String forged) {
        open();
        ObjectNode wish = wish("issue", TEXT);
        ObjectNode change = (ObjectNode) json.readTree(
                forged.replace("%AREA%", Long.toString(areas().getFirst().value()))
                        .replace('\'', '"'));
        if (change.isEmpty()) {
            wish.removeAll();
            wish.put("text", TEXT);
        }
        wish.setAll(change);
        refused("bad-request", wish);
    }

    @Test
    void absurdListsAreRefused() {
        ContributionId issue = issue(expert(), TEXT);
        open();
        for (String list : List.of("addresses", "evidence", "tags")) {
            ObjectNode wish = wish("recommendation", "Somebody should do something about it.");
            LongStream.range(0, 100_000).forEach(i -> wish.withArray(list).add(issue.value()));
            refused("bad-request", wish);
        }
    }

    @Test
    void aMegabyteInAnyFieldIsRefused() {
        open();
        for (String field : List.of("clientKey", "cites", "signature", "lang")) {
            JsonNode reply = call("post", wish("issue", TEXT).put(field, "x".repeat(1_000_000)));
            assertThat(code(reply)).as(field).isIn("bad-request", "too-long", "field-too-long");
            assertThat(reply.path("mine").path("contributions").size()).isZero();
        }
    }

    @Test
    void whatIsOfAnotherSessionIsNotFound() {
        SessionFacts here = session;
        SessionFacts there = newSession();
        session = there;
        AreaId foreignArea = areas().getFirst();
        ContributionId foreignIssue = issue(expert(), "Another meeting has other problems.");
        long foreignPaper = room().board().evidence().getFirst().id();
        long foreignTag = room().board().tags().getFirst().id();
        session = here;
        open();
        refused("not-found", wish("issue", TEXT).put("area", foreignArea.value()));
        refused(
                "not-found",
                wish("issue", TEXT).set("evidence", json.createArrayNode().add(foreignPaper)));
        refused(
                "not-found",
                wish("issue", TEXT).set("tags", json.createArrayNode().add(foreignTag)));
        refused(
                "not-found",
                wish("recommendation", TEXT)
                        .set("addresses", json.createArrayNode().add(foreignIssue.value())));
        assertThat(code(call("support", foreignIssue.value(), true))).isEqualTo("not-found");
        assertThat(code(call("withdraw", foreignIssue.value()))).isEqualTo("not-found");
        assertThat(code(call("edit", foreignIssue.value(), 1, "I write into your meeting.")))
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e300", "-1e300", "0.5", "9007199254740993"})
    void numbersThatAreNobodysAreNotFound(String number) {
        open();
        double id = Double.parseDouble(number);
        assertThat(code(call("support", id, true))).isEqualTo("not-found");
        assertThat(code(call("withdraw", id))).isEqualTo("not-found");
        assertThat(code(call("edit", id, 1, TEXT))).isEqualTo("not-found");
    }

    @Test
    void callsThatAreNoCallsChangeNothing() {
        ContributionId id = issue(expert(), TEXT);
        open();
        long revision = revision();
        forge("support");
        forge("support", id.value());
        forge("support", json.createObjectNode(), true);
        forge("support", id.value(), "perhaps");
        forge("support", null, true);
        forge("withdraw", json.createArrayNode());
        forge("post", "a text");
        forge("post", 7);
        forge("post", json.createArrayNode());
        forge("actor");
        forge("show", json.createObjectNode());
        forge("end", "REMOVED");
        forge("setVisible", false);
        assertThat(revision()).isEqualTo(revision);
        assertThat(board().isVisible()).isTrue();
    }

    private void refused(String reason, JsonNode wish) {
        JsonNode reply = call("post", wish);
        assertThat(code(reply)).isEqualTo(reason);
        assertThat(message(reply)).isNotBlank().doesNotContain("refusal.");
        assertThat(reply.path("mine").path("contributions").size()).isZero();
    }

    private void open() {
        visit("board/", session);
    }

    private static WfBoard board() {
        return _get(WfBoard.class);
    }

    private ObjectNode wish(String kind, String text) {
        return json.createObjectNode()
                .put("clientKey", UUID.randomUUID().toString())
                .put("kind", kind)
                .put("area", areas().getFirst().value())
                .put("text", text)
                .put("lang", "en");
    }

    /** Calls as the browser does, and gives the reply it gets. */
    private JsonNode call(String method, @Nullable Object... arguments) {
        send(method, arguments);
        List<ScriptCall> answers = scripts("}p").stream()
                .filter(answer -> answer.text(0).equals(Integer.toString(promise)))
                .toList();
        assertThat(answers).as("the answer to " + method).hasSize(1);
        assertThat(answers.getFirst().script()).contains("true");
        return json.readTree(answers.getFirst().text(1));
    }

    /** Calls as a browser would not; whatever Flow itself makes of it. */
    private void forge(String method, @Nullable Object... arguments) {
        try {
            send(method, arguments);
        } catch (RuntimeException refusedByFlow) {
            assertThat(refusedByFlow).isNotInstanceOf(NullPointerException.class);
        }
    }

    private void send(String method, @Nullable Object... arguments) {
        roundtrip();
        ObjectNode message =
                json.createObjectNode().put("templateEventMethodName", method).put("promise", ++promise);
        message.set("templateEventMethodArgs", json.valueToTree(Arrays.asList(arguments)));
        new PublishedServerEventHandlerRpcHandler()
                .handleNode(board().getElement().getNode(), message)
                .ifPresent(Runnable::run);
        roundtrip();
    }

    private static String code(JsonNode reply) {
        return reply.path("refusal").path("code").asString("");
    }

    private static String message(JsonNode reply) {
        return reply.path("refusal").path("message").asString("");
    }

    private long rowRevision(ContributionId id) {
        return number("select revision from contribution where id = ?", id.value());
    }

    private long revision() {
        return number(
                "select revision from brainstorm_session where id = ?",
                session.id().value());
    }
}
