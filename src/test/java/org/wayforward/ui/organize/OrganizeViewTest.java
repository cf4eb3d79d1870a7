package org.wayforward.ui.organize;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.contribution.Kind;
import org.wayforward.exchange.ImportFile;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.participant.Organizers;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.ViewTest;

class OrganizeViewTest extends ViewTest {

    @Autowired
    private Organizers organizers;

    @Test
    void withoutItsLinkTheListDoesNotOpen() {
        enterHere(Role.FACILITATOR);
        enterHere(Role.ORGANIZER);
        visit("organize");
        assertThat(page()).contains("This screen opens with the organizers’ link.");
    }

    @Test
    void everySessionStandsThereWithItsStateAndFigures() {
        post(expert(), Kind.ISSUE, 0, "Rural areas have no reliable power.");
        open();
        assertThat(row(session)).contains("Open", session.code(), "1 expert", "1 contribution", "0 supports");
    }

    @Test
    void aSessionIsClosedAndReopened() {
        open();
        click(byId(Button.class, "close-" + session.code()));
        click(byId(Button.class, "close-go"));
        assertThat(row(session)).contains("Closed");
        assertThat(finder.facts(session.id()).state()).isEqualTo(SessionState.CLOSED);
        click(byId(Button.class, "reopen-" + session.code()));
        assertThat(row(session)).contains("Open");
    }

    @Test
    void anArchivedSessionMovesDown() {
        open();
        click(byId(Button.class, "archive-" + session.code()));
        assertThat(byId(Anchor.class, "archive-file").getHref())
                .isEqualTo("/sessions/" + session.code() + "/archive.json");
        click(byId(Button.class, "archive-go"));
        assertThat(row(session)).contains("Archived");
        assertThat(page()).contains("Archived and removed");
        assertThat(finder.facts(session.id()).state()).isEqualTo(SessionState.ARCHIVED);
    }

    @Test
    void authorsAreMadeUntraceableOnceTheCodeIsTyped() {
        open();
        click(byId(Button.class, "close-" + session.code()));
        click(byId(Button.class, "close-go"));
        click(byId(Button.class, "purge-" + session.code()));
        assertThat(page()).contains("There is no way back.");
        _setValue(byId(TextField.class, "purge-typed"), "something else");
        click(byId(Button.class, "purge-go"));
        assertThat(byId(TextField.class, "purge-typed").isInvalid()).isTrue();
        assertThat(finder.facts(session.id()).closing().purged()).isFalse();
        _setValue(byId(TextField.class, "purge-typed"), session.code());
        click(byId(Button.class, "purge-go"));
        assertThat(row(session)).contains("Closed · authors untraceable").doesNotContain("Reopen");
        assertThat(finder.facts(session.id()).closing().purged()).isTrue();
    }

    @Test
    void removingNeedsTheNameAndCanBeTakenBack() {
        open();
        click(byId(Button.class, "remove-" + session.code()));
        _setValue(byId(TextField.class, "remove-typed"), "something else");
        click(byId(Button.class, "remove-go"));
        assertThat(byId(TextField.class, "remove-typed").isInvalid()).isTrue();
        assertThat(finder.byCode(session.code())).isPresent();
        _setValue(byId(TextField.class, "remove-typed"), session.code());
        click(byId(Button.class, "remove-go"));
        assertThat(finder.byCode(session.code())).isEmpty();
        assertThat(row(session)).contains("Removed");
        click(byId(Button.class, "restore-" + session.code()));
        assertThat(finder.byCode(session.code())).isPresent();
    }

    @Test
    void aNewSessionIsMadeOfATemplate() {
        open();
        click(byId(Button.class, "new-session"));
        _setValue(byId(TextField.class, "describe-title"), "Closing session on open data");
        _setValue(byId(TextField.class, "describe-place"), "Nairobi");
        click(byId(Button.class, "new-go"));
        SessionFacts made = finder.every().getLast();
        assertThat(made.title()).isEqualTo("Closing session on open data");
        assertThat(made.place()).isEqualTo("Nairobi");
        assertThat(finder.parts(made.id()).areas()).hasSize(1);
        roundtrip();
        assertThat(page()).contains("Closing session on open data", "Thematic areas");
    }

    @Test
    void aTitleThatIsTooLongIsRefusedAndStaysInItsField() {
        open();
        int before = finder.every().size();
        click(byId(Button.class, "new-session"));
        _setValue(byId(TextField.class, "describe-title"), "x".repeat(5000));
        click(byId(Button.class, "new-go"));
        assertThat(notifications()).containsExactly("This is too long. Please use at most 300 characters.");
        assertThat(byId(TextField.class, "describe-title").getValue()).hasSize(5000);
        assertThat(byId(TextField.class, "describe-title").isInvalid()).isTrue();
        assertThat(finder.every()).hasSize(before);
    }

    @Test
    void aPracticeSessionIsMadeAndMarked() {
        open();
        click(byId(Button.class, "practise"));
        SessionFacts made = finder.every().getLast();
        assertThat(made.practice()).isTrue();
        assertThat(row(made)).contains("Practice", "38 experts", "62 contributions");
        assertThat(row(session)).doesNotContain("Practice");
    }

    @Test
    void filesAreBroughtInAndTheReportIsRead() {
        open();
        click(byId(Button.class, "import"));
        ImportDialog dialog = _get(ImportDialog.class);
        dialog.take(file("comments.csv", "comment-id,comment-body\n1,The bus never comes on Sundays.\n2,short\n"));
        click(byId(Button.class, "import-go"));
        assertThat(page())
                .contains("Contributions taken: 1", "1 row was refused", "comments.csv, line 3: The text is too short");
        assertThat(finder.every().getLast().title()).isEqualTo("Imported conversation");
        assertThat(byId(Button.class, "import-go").isEnabled()).isTrue();
    }

    @Test
    void aRefusedImportSaysWhyAndWritesNothing() {
        open();
        int before = finder.every().size();
        click(byId(Button.class, "import"));
        click(byId(Button.class, "import-go"));
        assertThat(page()).contains("There is nothing to import");
        ImportDialog dialog = _get(ImportDialog.class);
        dialog.take(file("comments.csv", "comment-id,comment-body\n1,The bus never comes on Sundays.\n2,short\n"));
        _setValue(byId(Checkbox.class, "import-all"), true);
        click(byId(Button.class, "import-go"));
        assertThat(page()).contains("Nothing was imported. Rows that would be refused: 1");
        assertThat(finder.every()).hasSize(before);
    }

    @Test
    void renewingTheLinkShowsTheNewOne() {
        open();
        String before = organizers.token();
        assertThat(page()).contains("The organizers’ link");
        click(byId(Button.class, "renew-organize"));
        confirm();
        assertThat(organizers.token()).isNotEqualTo(before);
        assertThat(_find(TextField.class).stream().map(TextField::getValue))
                .anyMatch(value -> value.endsWith("/enter/organize/" + organizers.token()));
        visit("organize");
        assertThat(page()).contains("New session…");
    }

    @Test
    void aListWhoseLinkWasRenewedDoesNothingMore() {
        open();
        String key = organizers.enter(organizers.token(), ELSEWHERE);
        OrganizerId other = organizers
                .recognise(new Cookie[] {new Cookie("wf-organize", key)})
                .orElseThrow();
        organizers.renew(other);
        click(byId(Button.class, "archive-" + session.code()));
        click(byId(Button.class, "archive-go"));
        assertThat(page()).contains("This link has been renewed.");
        assertThat(finder.facts(session.id()).open()).isTrue();
    }

    private static void confirm() {
        ConfirmDialog ask = _get(ConfirmDialog.class);
        _fireConfirm(ask);
        roundtrip();
        _assertNone(ConfirmDialog.class);
    }

    private static ImportFile file(String name, String content) {
        return new ImportFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String row(SessionFacts wanted) {
        roundtrip();
        List<String> rows = _find(SessionRow.class).stream()
                .map(ViewTest::words)
                .filter(words -> words.contains(wanted.code()))
                .toList();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private void open() {
        browser.keep("wf-organize", organizers.enter(organizers.token(), ELSEWHERE));
        visit("organize");
        assertThat(UI.getCurrent()).isNotNull();
    }
}
