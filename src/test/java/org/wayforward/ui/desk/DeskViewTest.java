package org.wayforward.ui.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.live.Audience;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.Permission;
import org.wayforward.ui.ViewTest;
import org.wayforward.ui.staff.EntryRow;
import org.wayforward.vote.SupportService;

class DeskViewTest extends ViewTest {

    private static final String POWER = "Rural areas have no reliable power.";
    private static final String PAPER = "Records are kept on paper only.";
    private static final String SOLAR = "Ministries should fund solar kits.";

    @Autowired
    private SupportService supports;

    @Autowired
    private OutcomeDocuments documents;

    @Test
    void withoutItsLinkTheDeskDoesNotOpen() {
        enterHere(Role.FACILITATOR);
        visit("desk/", session);
        _assertNone(Sheet.class);
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
    void sourcesAreRankedByTheirSupporters() {
        Actor expert = expert();
        issue(expert, POWER);
        supports.support(expert, issue(expert, PAPER), true);
        open();
        assertThat(sources()).hasSize(2);
        assertThat(sources().getFirst()).startsWith("1 supporter").contains(PAPER);
    }

    @Test
    void sourcesAreOfOneAreaAndAreFound() {
        Actor expert = expert();
        issue(expert, POWER);
        post(expert, Kind.ISSUE, 1, PAPER);
        open();
        click(_find(_get(SourcesPane.class), NativeButton.class).get(1));
        assertThat(sources()).singleElement().asString().contains(PAPER);
        _setValue(byId(TextField.class, "find"), "nowhere");
        assertThat(sources()).isEmpty();
        _setValue(byId(TextField.class, "find"), "PAPER");
        assertThat(sources()).hasSize(1);
    }

    @Test
    void whatFindsNothingSaysSo() {
        issue(expert(), POWER);
        open();
        _setValue(byId(TextField.class, "find"), "nowhere");
        assertThat(words(_get(SourcesPane.class))).contains("Nothing fits.");
    }

    @Test
    void anEmptyAreaSaysSo() {
        open();
        assertThat(words(_get(SourcesPane.class))).contains("Nothing here yet.");
        assertThat(words(_get(Sheet.class))).contains("No contributions were posted in this area.");
    }

    @Test
    void whatTheRoomWritesAppearsInSourcesAndSheet() {
        Actor expert = expert();
        open();
        ContributionId id = issue(expert, POWER);
        await("the source", () -> !sources().isEmpty());
        assertThat(lines()).singleElement().asString().isEqualTo("P.1 " + POWER + " 0 supporters");
        supports.support(expert, id, true);
        await("the support", () -> lines().getFirst().endsWith("1 supporter"));
        assertThat(sources().getFirst()).startsWith("1 supporter");
        contributions.withdraw(expert, id);
        await("it to go", () -> lines().isEmpty());
        assertThat(sources()).isEmpty();
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
    void theDeskReadsWhatTheRoomMayNot() {
        issue(expert(), POWER);
        sessions.permit(byLink(Role.FACILITATOR).actor(), Permission.SEE_OTHERS, false);
        open();
        assertThat(sources()).singleElement().asString().contains(POWER);
    }

    @Test
    void theFilesAreLinkedInTheReadersLanguage() {
        browser.reads(Locale.FRENCH);
        open();
        assertThat(exports())
                .containsExactly(
                        "/sessions/" + session.code() + "/outcome.xlsx?lang=fr",
                        "/sessions/" + session.code() + "/outcome.csv?lang=fr",
                        "/sessions/" + session.code() + "/outcome.md?lang=fr",
                        "/sessions/" + session.code() + "/outcome.json?lang=fr",
                        "/sessions/" + session.code() + "/archive.json",
                        "/sessions/" + session.code() + "/outcome.docx?lang=fr");
    }

    @Test
    void theFilesAreDownloadedAndNotNavigatedTo() {
        open();
        assertThat(exports().getLast()).endsWith("?lang=en");
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
        _assertNone(Sheet.class);
    }

    @Test
    void aDeskThatIsDrawnBeforeItHearsOfItsEndEndsToo() {
        Actor me = open();
        DeskView desk = _get(DeskView.class);
        application.getBean(PeopleService.class).remove(byLink(Role.FACILITATOR).actor(), me.participant());
        desk.show(room().now(Audience.STAFF));
        _assertNone(Sheet.class);
        assertThat(page()).contains("You have been removed from this session.");
    }

    @Test
    void aRenewedLinkEndsTheDeskAtOnce() {
        open();
        links.renew(byLink(Role.FACILITATOR).actor(), Role.RAPPORTEUR);
        await("the end", () -> page().contains("This link has been renewed."));
        _assertNone(Sheet.class);
    }

    private Actor open() {
        Actor me = enterHere(Role.RAPPORTEUR);
        visit("desk/", session);
        return me;
    }

    private static List<String> sources() {
        return _find(EntryRow.class).stream().map(ViewTest::words).toList();
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
