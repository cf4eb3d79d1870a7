package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.Standing;
import org.wayforward.outcome.Treatment;
import org.wayforward.ui.Messages;

/** A final recommendation as the document has it: its number, its text, its support in words and its footnotes. */
final class SheetFinal extends ListItem {

    SheetFinal(Draft draft) {
        Span number = new Span(draft.paragraph() + ".");
        number.addClassName("sheet-number");
        add(number, new DraftWords(draft.text()));
        Standing standing = draft.standing();
        if (standing != null) {
            BallotRound round = draft.rounds().getFirst();
            small(
                    "sheet-tally",
                    Messages.of(
                            "desk.sheet.standing",
                            Messages.of("term", standing.term()),
                            round.supporting(),
                            round.voiced()));
            if (standing.note() != null) {
                small(
                        "sheet-tally",
                        Messages.of("desk.ballot.said", Messages.of("term", standing.counted()), standing.note()));
            }
            if (standing.earlier()) {
                small("sheet-tally", Messages.of("desk.ballot.earlier", round.round()));
            }
        }
        draft.reservations().stream()
                .filter(reservation -> reservation.treatment() == Treatment.FOOTNOTED)
                .forEach(reservation -> small(
                        "sheet-footnote",
                        Messages.of(
                                "desk.sheet.footnote",
                                Objects.requireNonNullElse(reservation.note(), reservation.text()))));
    }

    private void small(String look, String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames(look, "wf-meta");
        line.getElement().setAttribute("dir", "auto");
        add(line);
    }
}
