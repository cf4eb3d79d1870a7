package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.stream.Collectors;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.BallotRound;
import org.wayforward.ui.Messages;

/** How many of each group support a draft, of those who said how far they do; underlined where it is fewer than half. */
final class RoundBars extends Div {

    RoundBars(BallotRound round) {
        addClassName("balance");
        getElement().setAttribute("role", "img");
        setVisible(!round.groups().isEmpty());
        getStyle().set("--groups", Integer.toString(Math.max(1, round.groups().size())));
        round.groups().forEach(line -> add(bar(line)));
        getElement()
                .setAttribute(
                        "aria-label",
                        Messages.of(
                                "desk.ballot.bars",
                                round.groups().stream()
                                        .map(line -> Messages.of(
                                                "balance.group",
                                                names("group", line.groups()),
                                                line.supporting(),
                                                line.voiced()))
                                        .collect(Collectors.joining(", "))));
    }

    private static Div bar(BallotRound.GroupLine line) {
        HtmlContainer filled = new HtmlContainer("i");
        filled.getStyle().set("--v", (line.voiced() == 0 ? 0 : 100 * line.supporting() / line.voiced()) + "%");
        Div bar = new Div(filled);
        bar.addClassName("wf-bar");
        HtmlContainer figures = new HtmlContainer("b");
        figures.setText(line.supporting() + "/" + line.voiced());
        Div cell = new Div(new Span(names("balance.short", line.groups())), bar, figures);
        cell.setClassName("low", 2 * line.supporting() < line.voiced());
        return cell;
    }

    /** The groups of a line: "Gov", or "Aca + Civ". */
    static String names(String family, Collection<StakeholderGroup> groups) {
        return groups.stream().sorted().map(group -> Messages.of(family, group)).collect(Collectors.joining(" + "));
    }
}
