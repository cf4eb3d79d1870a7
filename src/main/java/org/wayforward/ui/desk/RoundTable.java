package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotRound;
import org.wayforward.ui.Messages;

/** What people answered, each round beside the one before it; the latest first, with how it has changed. */
final class RoundTable extends HtmlContainer {

    RoundTable(List<BallotRound> rounds) {
        super("table");
        addClassName("rounds");
        HtmlContainer caption = new HtmlContainer("caption");
        caption.setText(Messages.of("desk.ballot.heading"));
        caption.addClassName("wf-label");
        add(caption);
        if (rounds.size() > 1) {
            add(head(rounds));
        }
        HtmlContainer body = new HtmlContainer("tbody");
        for (BallotChoice choice : BallotChoice.values()) {
            body.add(row(choice, rounds));
        }
        add(body);
    }

    private static HtmlContainer head(List<BallotRound> rounds) {
        HtmlContainer row = new HtmlContainer("tr");
        row.add(new HtmlContainer("td"));
        rounds.forEach(round -> row.add(heading(Messages.of("desk.ballot.round", round.round()), "col")));
        HtmlContainer head = new HtmlContainer("thead");
        head.add(row);
        return head;
    }

    private static HtmlContainer row(BallotChoice choice, List<BallotRound> rounds) {
        HtmlContainer row = new HtmlContainer("tr");
        row.add(heading(Messages.of("ballot", choice), "row"));
        for (int place = 0; place < rounds.size(); place++) {
            int now = count(rounds.get(place), choice);
            HtmlContainer cell = new HtmlContainer("td");
            Span number = new Span(Integer.toString(now));
            number.addClassName("wf-count");
            cell.add(number);
            if (place + 1 < rounds.size()) {
                int by = now - count(rounds.get(place + 1), choice);
                Span change = new Span(by == 0 ? "=" : by > 0 ? "+" + by : "−" + -by);
                change.addClassName("change");
                cell.add(change);
            }
            row.add(cell);
        }
        return row;
    }

    private static HtmlContainer heading(String words, String scope) {
        HtmlContainer heading = new HtmlContainer("th");
        heading.setText(words);
        heading.getElement().setAttribute("scope", scope);
        return heading;
    }

    private static int count(BallotRound round, BallotChoice choice) {
        return Objects.requireNonNull(round.counts().get(choice));
    }
}
