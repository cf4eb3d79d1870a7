package org.wayforward.ui.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Actor;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.outcome.OutcomeDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two rapporteurs in the same text, and what a browser has kept: nobody overwrites anybody, nothing typed is lost. */
class TwoRapporteursTest extends DeskTest {

    private static final JsonMapper JSON = new JsonMapper();

    private Actor me;
    private Actor other;
    private DraftId id;

    @BeforeEach
    void aRecommendation() {
        me = enterHere(Role.RAPPORTEUR);
        other = colleague();
        id = draft(me, "The first wording");
    }

    @Test
    void aStaleEditIsRefusedWithBothTexts() {
        clash("My wording", "Their wording");
        assertThat(saved()).isEqualTo("Their wording");
        assertThat(words(box()))
                .contains("This text was changed while you were writing.", "My wording", "Their wording", "Ben Haddad");
        assertThat(field(row()).getValue()).isEqualTo("My wording");
        assertThat(forgotten()).isEmpty();
        type(row(), "My other wording");
        assertThat(words(box())).contains("My other wording");
        assertThat(saved()).isEqualTo("Their wording");
    }

    @Test
    void mineIsKept() {
        clash("My wording", "Their wording");
        click(tool(box(), "keep"));
        assertThat(saved()).isEqualTo("My wording");
        assertThat(texts()).containsExactly("My wording");
        assertThat(drafts.versions(me, id))
                .extracting(version -> version.text().paragraph())
                .containsExactly("The first wording", "Their wording", "My wording");
    }

    @Test
    void mineIsNotKeptOverATextThatHasNotBeenSeen() {
        clash("My wording", "Their wording");
        long seen = revision();
        drafts.edit(other, id, seen, "Their latest wording");
        click(tool(box(), "keep"));
        assertThat(saved()).isEqualTo("Their latest wording");
        assertThat(words(box())).contains("My wording", "Their latest wording");
        click(tool(box(), "keep"));
        assertThat(saved()).isEqualTo("My wording");
    }

    @Test
    void theirsIsTaken() {
        clash("My wording", "Their wording");
        click(tool(box(), "take"));
        assertThat(texts()).containsExactly("Their wording");
        assertThat(scripts("this.forget")).isNotEmpty();
        clickText(row());
        type(row(), "Their wording, and mine");
        assertThat(saved()).isEqualTo("Their wording, and mine");
    }

    @Test
    void bothAreMergedByHand() {
        clash("My wording", "Their wording");
        click(tool(box(), "merge"));
        assertThat(words(box())).contains("Their wording").doesNotContain("My wording");
        type(row(), "Their wording and my wording");
        assertThat(saved()).isEqualTo("Their wording and my wording");
        assertThat(_find(ConflictBox.class)).isEmpty();
    }

    @Test
    void theirNextTextIsShownWhileOneChooses() {
        clash("My wording", "Their wording");
        drafts.edit(other, id, revision(), "Their latest wording");
        await("their latest", () -> words(box()).contains("Their latest wording"));
        click(tool(box(), "keep"));
        assertThat(saved()).isEqualTo("My wording");
    }

    @Test
    void aFieldThatIsBeingTypedInIsLeftAloneAndSaysThatTheTextHasChanged() {
        visit("desk/", session);
        clickText(row());
        drafts.edit(other, id, revision(), "Their wording");
        await("the news", () -> page().contains("Somebody changed this text meanwhile."));
        assertThat(field(row()).getValue()).isEqualTo("The first wording");
        click(tool(row(), "compare"));
        assertThat(words(box())).contains("The first wording", "Their wording");
    }

    @Test
    void whatChangesBesideTheTextMakesNoConflict() {
        var power = issue(expert(), POWER);
        draft(other, "Another");
        visit("desk/", session);
        clickText(row());
        drafts.answer(other, id, List.of(power), true);
        drafts.rest(other, id, List.of(power), true);
        drafts.move(other, id, areas().getFirst(), null);
        drafts.finish(other, id);
        await("the change", () -> words(rows().get(1)).contains("Final"));
        type(rows().get(1), "My wording");
        assertThat(_find(ConflictBox.class)).isEmpty();
        assertThat(written(me).get(1).text().paragraph()).isEqualTo("My wording");
    }

    @Test
    void theSameWordsFromTwoAreNoConflict() {
        clash("Said alike", "Said alike");
        assertThat(_find(ConflictBox.class)).isEmpty();
        assertThat(forgotten()).containsExactly("Said alike");
    }

    @Test
    void whatIsRemovedWhileSomebodyWritesInItStaysWithThem() {
        visit("desk/", session);
        clickText(row());
        drafts.remove(other, id);
        await("the news", () -> page().contains("Somebody removed this recommendation meanwhile."));
        type(row(), "My wording");
        assertThat(field(row()).getErrorMessage()).startsWith("This recommendation was removed meanwhile.");
        assertThat(field(row()).getValue()).isEqualTo("My wording");
        click(tool(row(), "bring-back"));
        desk().done(id.value());
        assertThat(texts()).containsExactly("My wording");
    }

    @Test
    void whatIsMovedAwayWhileSomebodyWritesInItStaysWithThem() {
        visit("desk/", session);
        clickText(row());
        drafts.move(other, id, areas().get(2), null);
        await("the news", () -> page().contains("to another area meanwhile."));
        type(row(), "My wording");
        click(tool(row(), "done"));
        assertThat(documents.read(me).areas().get(2).drafts().getFirst().text().paragraph())
                .isEqualTo("My wording");
    }

    // ---- what a browser has kept ----

    @Test
    void whatWasTypedAndNeverSavedComesBack() {
        visit("desk/", session);
        begin("Typed and never saved", revision());
        assertThat(field(row()).getValue()).isEqualTo("Typed and never saved");
        shows("This text was not saved. It was kept in this browser");
        assertThat(saved()).isEqualTo("The first wording");
        click(tool(row(), "done"));
        assertThat(saved()).isEqualTo("Typed and never saved");
        assertThat(forgotten()).containsExactly("Typed and never saved");
    }

    @Test
    void whatComesBackToAChangedTextIsAConflict() {
        long seen = revision();
        drafts.edit(other, id, seen, "Their wording");
        visit("desk/", session);
        begin("Typed and never saved", seen);
        click(tool(row(), "done"));
        assertThat(saved()).isEqualTo("Their wording");
        assertThat(words(box())).contains("Typed and never saved", "Their wording");
    }

    @Test
    void whatComesBackCanBeDiscarded() {
        visit("desk/", session);
        begin("Typed and never saved", revision());
        click(tool(row(), "discard"));
        assertThat(texts()).containsExactly("The first wording");
        assertThat(scripts("this.forget")).isNotEmpty();
    }

    @Test
    void whatWasSavedAfterAllIsForgotten() {
        visit("desk/", session);
        begin("The first wording", revision());
        assertThat(texts()).containsExactly("The first wording");
        assertThat(scripts("this.forget")).isNotEmpty();
    }

    @Test
    void whatWasTypedInAnotherAreaIsTold() {
        DraftId there = drafts.add(me, areas().get(2), "In area II", List.of(), List.of());
        visit("desk/", session);
        desk().begin(kept(0, Map.of("id", there.value(), "text", "Typed there", "seen", 1)));
        shows("Text that was not saved is waiting in area II.");
        click(tool(desk(), "undo"));
        assertThat(field(rows().getFirst()).getValue()).isEqualTo("Typed there");
    }

    @Test
    void aReloadedPageShowsTheAreaItShowed() {
        drafts.add(me, areas().get(2), "In area II", List.of(), List.of());
        visit("desk/", session);
        desk().begin(kept(areas().get(2).value()));
        assertThat(texts()).containsExactly("In area II");
        assertThat(scripts("this.keepArea")).isNotEmpty();
    }

    @Test
    void whateverABrowserSaysItKeptDoesNoHarm() {
        visit("desk/", session);
        desk().begin(null);
        desk().begin(JSON.createObjectNode());
        desk().begin(kept(-1, Map.of("id", Long.MAX_VALUE, "text", "x", "seen", 1)));
        desk().begin(kept(7, Map.of("id", id.value(), "text", "x".repeat(100_000), "seen", -1)));
        assertThat(saved()).isEqualTo("The first wording");
        click(tool(row(), "done"));
        assertThat(field(row()).isInvalid()).isTrue();
    }

    /** I write one thing on the first wording while another writes the other. */
    private void clash(String mine, String theirs) {
        visit("desk/", session);
        clickText(row());
        long seen = revision();
        drafts.edit(other, id, seen, theirs);
        type(row(), mine);
    }

    private void begin(String text, long seen) {
        desk().begin(kept(0, Map.of("id", id.value(), "text", text, "seen", seen)));
    }

    @SafeVarargs
    private static ObjectNode kept(long area, Map<String, Object>... texts) {
        return JSON.valueToTree(Map.of("area", area, "texts", List.of(texts)));
    }

    private static DraftRow row() {
        return rows().getFirst();
    }

    private static ConflictBox box() {
        return _get(ConflictBox.class);
    }

    private String saved() {
        return draft().text().lines();
    }

    private long revision() {
        return draft().textRevision();
    }

    private OutcomeDocument.Draft draft() {
        return written(me).getFirst();
    }
}
