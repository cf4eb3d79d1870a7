package org.wayforward.ui.desk;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.ui.ViewTest;
import org.wayforward.vote.SupportService;

/** A test of an open desk: what stands on it, and the hands that use it. */
abstract class DeskTest extends ViewTest {

    static final String POWER = "Rural areas have no reliable power.";
    static final String PAPER = "Records are kept on paper only.";
    static final String SOLAR = "Ministries should fund solar kits.";

    @Autowired
    SupportService supports;

    @Autowired
    OutcomeDocuments documents;

    @Autowired
    DraftService drafts;

    /** Opens the desk with this test's browser. */
    final Actor open() {
        Actor me = enterHere(Role.RAPPORTEUR);
        visit("desk/", session);
        return me;
    }

    /** Another rapporteur, elsewhere. */
    final Actor colleague() {
        Actor other = byLink(Role.RAPPORTEUR).actor();
        joining.giveName(other, "Ben Haddad");
        return other;
    }

    final ContributionId recommendation(Actor author, String text, ContributionId... addresses) {
        return post(author, Kind.RECOMMENDATION, 0, text, addresses);
    }

    /** A draft of the first area. */
    final DraftId draft(Actor rapporteur, String text, ContributionId... answers) {
        return drafts.add(rapporteur, areas().getFirst(), text, List.of(answers), List.of());
    }

    /** The drafts of the first area as the database has them. */
    final List<OutcomeDocument.Draft> written(Actor rapporteur) {
        return documents.read(rapporteur).areas().getFirst().drafts();
    }

    // ---- sources ----

    static List<String> sources() {
        return _find(SourceRow.class).stream().map(ViewTest::words).toList();
    }

    static SourceRow source(String words) {
        return _find(SourceRow.class).stream()
                .filter(row -> words(row).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source says: " + words + " in " + sources()));
    }

    // ---- recommendations ----

    static List<DraftRow> rows() {
        return _find(DraftRow.class);
    }

    static List<String> texts() {
        return rows().stream()
                .flatMap(row -> _find(row, DraftWords.class).stream())
                .map(ViewTest::words)
                .toList();
    }

    /** The button of a row with this class. */
    static Tool tool(com.vaadin.flow.component.Component where, String look) {
        return _get(where, Tool.class, spec -> spec.withClasses(look));
    }

    static boolean offers(com.vaadin.flow.component.Component where, String look) {
        return !_find(where, Tool.class, spec -> spec.withClasses(look)).isEmpty();
    }

    /** Clicks into the text of a row, as one does to write in it. */
    static void clickText(DraftRow row) {
        _fireDomEvent(_get(row, DraftWords.class), "click");
        roundtrip();
    }

    static TextArea field(DraftRow row) {
        return _get(row, TextArea.class);
    }

    /** Types into the field of a row, and leaves it with the caret. */
    static void type(DraftRow row, String text) {
        TextArea field = field(row);
        String before = field.getValue();
        field.setValue(text);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
        roundtrip();
    }

    /** What the browser was told it may forget. */
    final List<String> forgotten() {
        return scripts("this.saved").stream().map(call -> call.text(1)).toList();
    }

    static WfDesk desk() {
        return _get(WfDesk.class);
    }

    static String announced() {
        return words(desk()).isEmpty()
                ? ""
                : desk().getChildren()
                        .filter(child -> "status".equals(child.getElement().getAttribute("role")))
                        .map(ViewTest::words)
                        .reduce("", String::concat);
    }

    static void shows(String words) {
        assertThat(page()).contains(words);
    }
}
