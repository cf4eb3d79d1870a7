package org.wayforward.ui.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.live.Audience;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.SessionLife;
import org.wayforward.ui.ViewTest;

/** The desk as a whole: who may open it, the document it shows, the files, its end. */
class DeskViewTest extends DeskTest {

    @Test
    void withoutItsLinkTheDeskDoesNotOpen() {
        enterHere(Role.FACILITATOR);
        visit("desk/", session);
        _assertNone(WfDesk.class);
        assertThat(page()).contains("This screen opens with its own link. Ask the organizers for it.");
    }

    @Test
    void anUnknownSessionDoesNotOpen() {
        visit("desk/NOBODY-1");
        assertThat(page()).contains("There is no session with this code.");
    }

    @Test
    void theRapporteurIsAskedForTheirName() {
        browser.keep(byLink(Role.RAPPORTEUR));
        visit("desk/", session);
        assertThat(page()).contains("What is your name?");
    }

    @Test
    void whatTheRoomWritesAppearsInTheDocument() {
        Actor expert = expert();
        open();
        openDocument();
        assertThat(words(_get(Sheet.class))).contains("No contributions were posted in this area.");
        ContributionId id = issue(expert, POWER);
        await("the issue", () -> !lines().isEmpty());
        assertThat(lines()).singleElement().asString().isEqualTo("P.1 " + POWER + " 0 supporters");
        supports.support(expert, id, true);
        await("the support", () -> lines().getFirst().endsWith("1 supporter"));
        contributions.withdraw(expert, id);
        await("it to go", () -> lines().isEmpty());
    }

    @Test
    void oneFinalRecommendationMakesTheDocumentConsolidated() {
        Actor expert = expert();
        ContributionId power = issue(expert, POWER);
        recommendation(expert, SOLAR, power);
        Actor me = open();
        openDocument();
        assertThat(words(_get(Sheet.class))).contains("Indicative, not consolidated", SOLAR);
        DraftId draft = draft(me, "Ministries should:\nfund kits;", power);
        drafts.rest(me, draft, List.of(power), true);
        drafts.finish(me, draft);
        await("the final one", () -> words(_get(Sheet.class)).contains("Ministries should:"));
        assertThat(lines().getFirst()).isEqualTo("1. Ministries should: (a) fund kits;");
        assertThat(words(_get(Sheet.class)))
                .contains("Indicative, non-binding", POWER)
                .doesNotContain("not consolidated", SOLAR);
        drafts.reopen(me, draft);
        await("the stand-in", () -> words(_get(Sheet.class)).contains("not consolidated"));
        assertThat(words(_get(Sheet.class))).doesNotContain("Ministries should:");
    }

    @Test
    void theSheetIsTheDocumentThatWouldBeDownloaded() {
        Actor expert = expert();
        ContributionId power = issue(expert, POWER);
        ContributionId paper = issue(expert, PAPER);
        post(expert, Kind.RECOMMENDATION, 0, SOLAR, power);
        post(expert, Kind.RECOMMENDATION, 3, "Somebody should do both things.", power, paper);
        supports.support(expert(), paper, true);
        contributions.hide(byLink(Role.FACILITATOR).actor(), issue(expert, "This is hidden from the room."), "Twice");
        Actor me = open();
        openDocument();
        OutcomeDocument document = documents.read(me);
        assertThat(document.entries()).hasSize(4);
        assertThat(lines())
                .containsExactlyElementsOf(document.areas().stream()
                        .flatMap(area -> Stream.concat(area.recommendations().stream(), area.issues().stream()))
                        .map(DeskViewTest::line)
                        .toList());
        String sheet = words(_get(Sheet.class));
        assertThat(sheet)
                .contains(
                        "Outcome of the closing brainstorm",
                        "Indicative, not consolidated",
                        document.masthead().organizers(),
                        "Geneva, 21–22 May 2009",
                        document.masthead().title(),
                        "Addresses issue P.1",
                        "Addresses issues P.1, P.2")
                .doesNotContain("This is hidden");
        assertThat(_find(_get(Sheet.class), Section.class)).hasSize(5);
        document.areas().forEach(area -> assertThat(sheet).contains(area.title()));
    }

    @Test
    void anEditionIsIssuedWhileCommentsComeInAndNotAfterwards() {
        ContributionId power = issue(expert(), POWER);
        Actor me = open();
        openDocument();
        drafts.finish(
                me, drafts.add(me, areas().getFirst(), "Ministries should fund kits.", List.of(power), List.of(power)));
        Actor facilitator = byLink(Role.FACILITATOR).actor();
        SessionLife life = application.getBean(SessionLife.class);
        life.close(facilitator, 48, false);
        await("the closing", () -> ReflectionTestUtils.getField(_get(WfDesk.class), "state") == SessionState.CLOSED);
        click(_get(NativeButton.class, spec -> spec.withClasses("issue-edition")));
        assertThat(words(_get(EditionsPart.class))).contains("Edition 1 issued");
        life.reopen(facilitator);
        life.close(facilitator, 0, false);
        await(
                "no comments",
                () -> _find(NativeButton.class, spec -> spec.withClasses("issue-edition"))
                        .isEmpty());
    }

    @Test
    void anEditionIsIssuedAndWhatHasChangedSinceIsOneClickAway() {
        ContributionId power = issue(expert(), POWER);
        Actor me = open();
        openDocument();
        assertThat(words(_get(EditionsPart.class))).contains("No edition yet.");
        drafts.finish(
                me, drafts.add(me, areas().getFirst(), "Ministries should fund kits.", List.of(power), List.of(power)));
        click(_get(NativeButton.class, spec -> spec.withClasses("issue-edition")));
        assertThat(words(_get(EditionsPart.class)))
                .contains("Edition 1 issued", "1 recommendation")
                .doesNotContain("No edition yet.");
        assertThat(_get(_get(EditionsPart.class), Anchor.class).getHref())
                .isEqualTo("/sessions/" + session.code() + "/outcome.docx?since=1&lang=en");
        click(_get(NativeButton.class, spec -> spec.withClasses("issue-edition")));
        assertThat(_find(_get(EditionsPart.class), ListItem.class))
                .as("nothing has changed")
                .hasSize(1);
    }

    @Test
    void theFilesAreLinkedInTheReadersLanguage() {
        browser.reads(Locale.FRENCH);
        open();
        assertThat(exports())
                .containsExactly(
                        "/sessions/" + session.code() + "/outcome.docx?lang=fr",
                        "/sessions/" + session.code() + "/outcome.pdf?lang=fr",
                        "/sessions/" + session.code() + "/outcome.xlsx?lang=fr",
                        "/sessions/" + session.code() + "/outcome.csv?lang=fr",
                        "/sessions/" + session.code() + "/outcome.json?lang=fr",
                        "/sessions/" + session.code() + "/outcome.md?lang=fr",
                        "/sessions/" + session.code() + "/handout.pdf?lang=fr",
                        "/sessions/" + session.code() + "/archive.json");
    }

    @Test
    void theFilesAreDownloadedAndNotNavigatedTo() {
        open();
        assertThat(exports().getFirst()).endsWith("?lang=en");
        assertThat(anchors()).allSatisfy(link -> {
            assertThat(link.getElement().hasAttribute("download")).isTrue();
            assertThat(link.getElement().hasAttribute("router-ignore")).isTrue();
        });
    }

    @Test
    void whoeverIsRemovedMeanwhileIsToldAtOnce() {
        Actor me = open();
        application.getBean(PeopleService.class).remove(byLink(Role.FACILITATOR).actor(), me.participant());
        await("the end", () -> page().contains("You have been removed from this session."));
        _assertNone(WfDesk.class);
    }

    @Test
    void aDeskThatIsDrawnBeforeItHearsOfItsEndEndsToo() {
        Actor me = open();
        DeskView desk = _get(DeskView.class);
        application.getBean(PeopleService.class).remove(byLink(Role.FACILITATOR).actor(), me.participant());
        await(
                "the room to know",
                () -> Objects.requireNonNull(
                                room().board().people().get(me.participant().value()))
                        .removed());
        desk.show(room().now(Audience.STAFF));
        _assertNone(WfDesk.class);
        assertThat(page()).contains("You have been removed from this session.");
    }

    @Test
    void aRenewedLinkEndsTheDeskAtOnce() {
        open();
        links.renew(byLink(Role.FACILITATOR).actor(), Role.RAPPORTEUR);
        await("the end", () -> page().contains("This link has been renewed."));
        _assertNone(WfDesk.class);
    }

    private static void openDocument() {
        click(_get(NativeButton.class, spec -> spec.withClasses("pane-document")));
    }

    private static List<String> lines() {
        return _find(_get(Sheet.class), ListItem.class).stream()
                .map(ViewTest::words)
                .toList();
    }

    private static String line(OutcomeDocument.Entry entry) {
        String support = entry.supporters() + (entry.supporters() == 1 ? " supporter" : " supporters");
        String addresses = entry.addresses().isEmpty()
                ? ""
                : " · Addresses issue" + (entry.addresses().size() == 1 ? " " : "s ")
                        + String.join(", ", entry.addresses());
        return entry.number() + " " + entry.text() + " " + support + addresses;
    }

    private static List<Anchor> anchors() {
        return _find(byId(Downloads.class, "downloads"), Anchor.class);
    }

    private static List<String> exports() {
        return anchors().stream().map(Anchor::getHref).toList();
    }
}
