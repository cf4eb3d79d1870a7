package org.wayforward.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.session.Permission;

/** What is done to contributions. */
@OnBothDatabases
class ContributionServiceTest {

    private final Room room;
    private final ContributionService service;
    private final Actor expert;

    ContributionServiceTest(Database database) {
        this.room = Room.on(database);
        this.service = room.get(ContributionService.class);
        this.expert = room.expert();
    }

    @Test
    void aContributionIsKeptWithEverythingItCarries() {
        ContributionId issue = room.postIssue(expert, "Rural clinics have no network");
        AreaId area = room.areas().get(2);
        ContributionId id = service.post(
                expert,
                new PostContribution(
                        "key-1",
                        Kind.RECOMMENDATION,
                        area,
                        "  Share one  network\nbetween ministries ",
                        List.of(issue, issue),
                        List.of(room.evidence().get(1), room.evidence().get(1)),
                        " Country case:\tIndia ",
                        List.of(
                                room.tags().get(0),
                                room.tags().get(4),
                                room.tags().get(0)),
                        " M. Okello ",
                        "fr"));

        Map<String, Object> row = row(id);
        assertThat(row)
                .containsEntry("kind", "RECOMMENDATION")
                .containsEntry("area_id", area.value())
                .containsEntry("home_area_id", area.value())
                .containsEntry("number", 1)
                .containsEntry("text", "Share one network between ministries")
                .containsEntry("cites", "Country case: India")
                .containsEntry("signature", "M. Okello")
                .containsEntry("lang", "fr")
                .containsEntry("state", "POSTED")
                .containsEntry("revision", room.revision());
        assertThat(room.rows("addresses")).isEqualTo(1);
        assertThat(room.rows("citation")).isEqualTo(1);
        assertThat(room.rows("tagging")).isEqualTo(2);
        for (String table : List.of("addresses", "citation", "tagging")) {
            assertThat(room.number(
                            "select min(revision) from " + table + " where session_id = ?",
                            room.session().value()))
                    .isEqualTo(room.revision());
        }
    }

    @Test
    void anythingPeopleTypeIsKeptAsText() {
        for (String text : List.of(
                "<script>alert('gone')</script>",
                "الحكومة الإلكترونية للجميع",
                "电子政务需要可靠的网络和培训",
                "👩‍👩‍👧‍👦 families need a 👍🏽 network 🇨🇭",
                "x".repeat(200),
                "Robert'); drop table support;--",
                "{0} {{name}} ${env} \\u0000 %s")) {
            assertThat(row(room.postIssue(expert, text))).containsEntry("text", text);
        }
    }

    @Test
    void theSamePostSentTwiceIsOneContribution() {
        PostContribution wish = room.issue("Sent twice by a double click");
        ContributionId first = service.post(expert, wish);
        long before = room.revision();

        ContributionId second = service.post(expert, wish);

        assertThat(second).isEqualTo(first);
        assertThat(room.revision()).isEqualTo(before);
        assertThat(room.rows("contribution")).isEqualTo(1);
    }

    @Test
    void theSamePostSentAgainAfterClosingStillGetsItsAnswer() {
        PostContribution wish = room.issue("Acknowledged but the answer was lost");
        ContributionId first = service.post(expert, wish);
        room.facilitation().permit(room.facilitator(), Permission.POST_ISSUES, false);

        assertThat(service.post(expert, wish)).isEqualTo(first);
    }

    @Test
    void theSamePostSentManyTimesAtOnceIsOneContribution() throws Exception {
        PostContribution wish = room.issue("Sent many times at once");
        long before = room.revision();

        List<ContributionId> answers = Room.atOnce(16, () -> service.post(expert, wish));

        assertThat(answers).hasSize(16).containsOnly(answers.getFirst());
        assertThat(room.revision()).isEqualTo(before + 1);
        assertThat(room.rows("contribution")).isEqualTo(1);
    }

    @Test
    void anotherAuthorsClientKeyIsNoConcernOfMine() {
        PostContribution wish = room.issue("The same key by two authors");
        ContributionId mine = service.post(expert, wish);
        Actor other = room.expert();

        ContributionId theirs = service.post(other, wish);

        assertThat(theirs).isNotEqualTo(mine);
        assertThat(row(mine)).containsEntry("author_id", expert.participant().value());
        assertThat(row(theirs)).containsEntry("author_id", other.participant().value());
    }

    @Test
    void numbersCountByAreaAndKindWithoutGapsWhoeverPostsAtOnce() throws Exception {
        List<Callable<ContributionId>> posts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Actor author = room.expert();
            for (AreaId area : room.areas().subList(0, 2)) {
                for (Kind kind : Kind.values()) {
                    posts.add(() -> service.post(author, Room.wish(kind, area, "Posted by many at once", List.of())));
                }
            }
        }

        Room.atOnce(posts);

        for (AreaId area : room.areas().subList(0, 2)) {
            for (Kind kind : Kind.values()) {
                assertThat(numbers(area, kind))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 12).boxed().toList());
            }
        }
    }

    @Test
    void aNumberIsNeverUsedAgain() {
        room.postIssue(expert, "The first of the area");
        ContributionId second = room.postIssue(expert, "The second of the area");
        service.withdraw(expert, second);

        ContributionId third = room.postIssue(expert, "The third of the area");

        assertThat(row(third)).containsEntry("number", 3);
    }

    @Test
    void aRefusedPostLeavesNoGapInTheNumbers() {
        PostContribution good = room.issue("A contribution with a forged tag");
        assertThatThrownBy(() -> service.post(expert, with(good, List.of(), List.of(), List.of(-1L))))
                .satisfies(refusal(Reason.NOT_FOUND));

        assertThat(row(service.post(expert, good))).containsEntry("number", 1);
    }

    @Test
    void whatBelongsToAnotherSessionIsRefusedAndNothingIsHalfWritten() {
        Room other = room.another();
        ContributionId foreign = other.postIssue(other.expert(), "An issue of another room");
        PostContribution good = room.recommendation("A recommendation of this room");
        long before = room.revision();

        List<PostContribution> forged = List.of(
                with(good, List.of(foreign), List.of(), List.of()),
                with(good, List.of(new ContributionId(-1)), List.of(), List.of()),
                with(good, List.of(), other.evidence().subList(0, 1), List.of()),
                with(good, List.of(), List.of(-1L), List.of()),
                with(good, List.of(), room.tags().subList(0, 1), List.of()),
                with(good, List.of(), List.of(), other.tags().subList(0, 1)),
                with(good, List.of(), List.of(), room.evidence().subList(0, 1)),
                Room.wish(Kind.ISSUE, other.areas().getFirst(), "An issue in a foreign area", List.of()),
                Room.wish(Kind.ISSUE, new AreaId(-1), "An issue in no area at all", List.of()));
        for (PostContribution post : forged) {
            assertThatThrownBy(() -> service.post(expert, post)).as("%s", post).satisfies(refusal(Reason.NOT_FOUND));
        }

        assertThat(room.revision()).isEqualTo(before);
        for (String table : List.of("contribution", "addresses", "citation", "tagging")) {
            assertThat(room.rows(table)).as(table).isZero();
        }
    }

    @Test
    void aRecommendationAddressesIssuesThatItsAuthorCanSee() {
        Actor other = room.expert();
        Actor facilitator = room.facilitator();
        ContributionId open = room.postIssue(other, "An issue that is there");
        ContributionId withdrawn = room.postIssue(other, "An issue that was withdrawn");
        ContributionId hidden = room.postIssue(other, "An issue that was hidden");
        ContributionId recommendation = room.post(other, room.recommendation("Not an issue but an answer"));
        service.withdraw(other, withdrawn);
        service.hide(facilitator, hidden, "off topic");

        assertThatCode(() -> room.post(expert, room.recommendation("Answers an open issue", open)))
                .doesNotThrowAnyException();
        for (ContributionId wrong : List.of(withdrawn, hidden, recommendation)) {
            assertThatThrownBy(() -> room.post(expert, room.recommendation("Answers something else", wrong)))
                    .satisfies(refusal(Reason.NOT_FOUND));
        }

        room.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        assertThatThrownBy(() -> room.post(expert, room.recommendation("Answers what nobody may see", open)))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatCode(() -> room.post(other, room.recommendation("Answers my own issue in private", open)))
                .doesNotThrowAnyException();
    }

    @Test
    void malformedPostsAreRefused() {
        AreaId area = room.areas().getFirst();
        ContributionId issue = room.postIssue(expert, "An issue that may be addressed");
        String text = "A text that is long enough";
        long before = room.revision();

        List<PostContribution> malformed = List.of(
                post("", Kind.ISSUE, List.of(), "en"),
                post(" ", Kind.ISSUE, List.of(), "en"),
                post("x".repeat(65), Kind.ISSUE, List.of(), "en"),
                post("clé", Kind.ISSUE, List.of(), "en"),
                post("a\u0000b", Kind.ISSUE, List.of(), "en"),
                post("k1", Kind.ISSUE, List.of(issue), "en"),
                post("k2", Kind.ISSUE, List.of(), ""),
                post("k3", Kind.ISSUE, List.of(), "english please, thanks"),
                post("k4", Kind.ISSUE, List.of(), "en-\u0000"),
                post("k5", Kind.ISSUE, List.of(), "en\"><img src=x>"),
                post("k6", Kind.RECOMMENDATION, java.util.Collections.nCopies(21, issue), "en"),
                new PostContribution(
                        "k7",
                        Kind.ISSUE,
                        area,
                        text,
                        List.of(),
                        List.of(),
                        null,
                        java.util.Collections.nCopies(21, room.tags().getFirst()),
                        null,
                        "en"));
        for (PostContribution post : malformed) {
            assertThatThrownBy(() -> service.post(expert, post)).as("%s", post).satisfies(refusal(Reason.BAD_REQUEST));
        }

        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void languagesAsBrowsersNameThemAreTaken() {
        for (String lang : List.of("en", "fr", "en-GB", "zh-Hant-TW", "pt-BR", "AR", "sr-latn")) {
            assertThatCode(() -> service.post(expert, post("key-" + lang, Kind.ISSUE, List.of(), lang)))
                    .as(lang)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void textsAndFieldsHaveTheirBounds() {
        AreaId area = room.areas().getFirst();
        long before = room.revision();

        assertThatThrownBy(() -> room.postIssue(expert, "")).satisfies(refusal(Reason.TOO_SHORT));
        assertThatThrownBy(() -> room.postIssue(expert, "too short")).satisfies(refusal(Reason.TOO_SHORT));
        assertThatThrownBy(() -> room.postIssue(expert, "x".repeat(281))).satisfies(refusal(Reason.TOO_LONG));
        assertThatThrownBy(() -> room.postIssue(expert, "x".repeat(1 << 20))).satisfies(refusal(Reason.TOO_LONG));
        assertThatThrownBy(() -> service.post(expert, extras(area, "x".repeat(201), null)))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThatThrownBy(() -> service.post(expert, extras(area, null, "x".repeat(81))))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThat(room.revision()).isEqualTo(before);

        assertThat(row(room.postIssue(expert, "👍".repeat(280)))).containsEntry("text", "👍".repeat(280));
        assertThat(row(service.post(expert, extras(area, "👍".repeat(200), "👍".repeat(80)))))
                .containsEntry("cites", "👍".repeat(200))
                .containsEntry("signature", "👍".repeat(80));
        assertThat(row(service.post(expert, extras(area, " \u0000 ", "\n"))))
                .containsEntry("cites", null)
                .containsEntry("signature", null);
    }

    @Test
    void eachKindIsPostedOnlyWhileItsPhaseIsOpen() {
        Actor facilitator = room.facilitator();
        room.facilitation().permit(facilitator, Permission.POST_ISSUES, false);

        assertThatThrownBy(() -> room.postIssue(expert, "An issue while issues are closed"))
                .satisfies(refusal(Reason.POSTING_CLOSED));
        assertThatCode(() -> room.post(expert, room.recommendation("Recommendations are still open")))
                .doesNotThrowAnyException();

        room.facilitation().permit(facilitator, Permission.POST_ISSUES, true);
        room.facilitation().permit(facilitator, Permission.POST_RECOMMENDATIONS, false);

        assertThatCode(() -> room.postIssue(expert, "Issues are open again")).doesNotThrowAnyException();
        assertThatThrownBy(() -> room.post(expert, room.recommendation("A recommendation while closed")))
                .satisfies(refusal(Reason.POSTING_CLOSED));
    }

    @Test
    void anAuthorEditsTheirOwn() {
        ContributionId id = room.postIssue(expert, "A text with a tpyo");

        service.edit(expert, id, revisionOf(id), "A text without a typo");

        assertThat(row(id)).containsEntry("text", "A text without a typo").containsEntry("revision", room.revision());
        assertThat(row(id).get("edited_at")).isNotNull();
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        ContributionId id = room.postIssue(expert, "A text that stays as it is");
        long before = room.revision();

        service.edit(expert, id, revisionOf(id), " A text that stays  as it is ");

        assertThat(room.revision()).isEqualTo(before);
        assertThat(row(id).get("edited_at")).isNull();
    }

    @Test
    void aStaleEditIsRefusedWithTheTextAsItStands() {
        ContributionId id = room.postIssue(expert, "The text both devices saw");
        long seen = revisionOf(id);
        service.edit(expert, id, seen, "The text of the first device");
        long before = room.revision();

        assertThatThrownBy(() -> service.edit(expert, id, seen, "The text of the second device"))
                .satisfies(refusal(Reason.STALE_EDIT))
                .satisfies(
                        thrown -> assertThat(((Refusal) thrown).current()).isEqualTo("The text of the first device"));

        assertThat(room.revision()).isEqualTo(before);
        assertThat(row(id)).containsEntry("text", "The text of the first device");
    }

    @Test
    void ofManyEditsAtOnceOfTheSameTextOneIsTaken() throws Exception {
        ContributionId id = room.postIssue(expert, "The text all devices saw");
        long seen = revisionOf(id);

        List<Boolean> taken = Room.atOnce(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(device -> () -> {
                    try {
                        service.edit(expert, id, seen, "The text of device number " + device);
                        return true;
                    } catch (Refusal refusal) {
                        assertThat(refusal.reason()).isEqualTo(Reason.STALE_EDIT);
                        return false;
                    }
                })
                .toList());

        assertThat(taken).filteredOn(one -> one).hasSize(1);
    }

    @Test
    void nobodyTouchesWhatIsNotTheirs() {
        ContributionId id = room.postIssue(expert, "A contribution of mine");
        Room elsewhere = room.another();
        Actor stranger = elsewhere.expert();
        Actor other = room.expert();
        long before = room.revision();

        assertThatThrownBy(() -> service.edit(other, id, revisionOf(id), "Changed by somebody else"))
                .satisfies(refusal(Reason.NOT_YOURS));
        assertThatThrownBy(() -> service.withdraw(other, id)).satisfies(refusal(Reason.NOT_YOURS));
        assertThatThrownBy(() -> service.edit(stranger, id, revisionOf(id), "Changed from another room"))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> service.withdraw(stranger, id)).satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> service.hide(elsewhere.facilitator(), id, "reason"))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> service.unhide(elsewhere.facilitator(), id)).satisfies(refusal(Reason.NOT_FOUND));

        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void nothingIsEditedAfterClosingOrWithdrawing() {
        ContributionId id = room.postIssue(expert, "A text that was good enough");
        Actor facilitator = room.facilitator();
        room.facilitation().permit(facilitator, Permission.POST_ISSUES, false);

        assertThatThrownBy(() -> service.edit(expert, id, revisionOf(id), "A better text, but too late"))
                .satisfies(refusal(Reason.POSTING_CLOSED));

        room.facilitation().permit(facilitator, Permission.POST_ISSUES, true);
        service.withdraw(expert, id);
        assertThatThrownBy(() -> service.edit(expert, id, revisionOf(id), "A better text, but withdrawn"))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThat(row(id)).containsEntry("text", "A text that was good enough");
    }

    @Test
    void withdrawingIsAlwaysPossibleAndTwiceIsOnce() {
        ContributionId id = room.postIssue(expert, "A text to take back later");
        room.facilitation().permit(room.facilitator(), Permission.POST_ISSUES, false);

        service.withdraw(expert, id);
        long before = room.revision();
        service.withdraw(expert, id);

        assertThat(row(id)).containsEntry("state", "WITHDRAWN");
        assertThat(room.revision()).isEqualTo(before);
        assertThat(room.rows("contribution")).isEqualTo(1);
    }

    @Test
    void hidingAsksForAReason() {
        ContributionId id = room.postIssue(expert, "Something to be hidden");
        Actor facilitator = room.facilitator();

        assertThatThrownBy(() -> service.hide(facilitator, id, " \u200d\n ")).satisfies(refusal(Reason.REASON_MISSING));
        assertThatThrownBy(() -> service.hide(facilitator, id, "x".repeat(201)))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThat(row(id)).containsEntry("state", "POSTED");

        service.hide(facilitator, id, " names a  person ");
        assertThat(row(id)).containsEntry("state", "HIDDEN").containsEntry("hidden_reason", "names a person");
    }

    @Test
    void whatWasHiddenIsShownAgain() {
        ContributionId id = room.postIssue(expert, "Hidden by mistake");
        Actor facilitator = room.facilitator();
        service.hide(facilitator, id, "a mistake");

        service.unhide(facilitator, id);
        long before = room.revision();
        service.unhide(facilitator, id);

        assertThat(row(id)).containsEntry("state", "POSTED").containsEntry("hidden_reason", null);
        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void whatWasWithdrawnIsNeitherHiddenNorShownAgain() {
        ContributionId id = room.postIssue(expert, "Withdrawn by its author");
        service.withdraw(expert, id);
        Actor facilitator = room.facilitator();

        assertThatThrownBy(() -> service.hide(facilitator, id, "too late")).satisfies(refusal(Reason.NOT_FOUND));
        service.unhide(facilitator, id);

        assertThat(row(id)).containsEntry("state", "WITHDRAWN");
    }

    private PostContribution post(String key, Kind kind, List<ContributionId> addresses, String lang) {
        return new PostContribution(
                key,
                kind,
                room.areas().getFirst(),
                "A text that is long enough",
                addresses,
                List.of(),
                null,
                List.of(),
                null,
                lang);
    }

    private static PostContribution extras(AreaId area, @Nullable String cites, @Nullable String signature) {
        return new PostContribution(
                java.util.UUID.randomUUID().toString(),
                Kind.ISSUE,
                area,
                "A text that is long enough",
                List.of(),
                List.of(),
                cites,
                List.of(),
                signature,
                "en");
    }

    private static PostContribution with(
            PostContribution post, List<ContributionId> addresses, List<Long> evidence, List<Long> tags) {
        return new PostContribution(
                post.clientKey(),
                post.kind(),
                post.area(),
                post.text(),
                addresses,
                evidence,
                post.cites(),
                tags,
                post.signature(),
                post.lang());
    }

    private long revisionOf(ContributionId id) {
        return room.number("select revision from contribution where id = ?", id.value());
    }

    private List<Long> numbers(AreaId area, Kind kind) {
        return room.database()
                .sql("select number from contribution where home_area_id = ? and kind = ? order by number")
                .params(area.value(), kind.name())
                .query(Long.class)
                .list();
    }

    private Map<String, Object> row(ContributionId id) {
        return room.database()
                .sql("select * from contribution where id = ?")
                .param(id.value())
                .query()
                .singleRow();
    }
}
