package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.BallotRound;
import org.wayforward.ui.Messages;
import org.wayforward.vote.Balance;

/** How far each stakeholder group supports something, small groups joined: a bar for each, the low ones underlined. */
final class GroupBars extends Div {

    private transient List<Bar> shown = List.of();

    /** So many of those who said anything. */
    private record Bar(Collection<StakeholderGroup> groups, int supporting, int of, boolean low) {}

    GroupBars() {
        addClassName("balance");
        getElement().setAttribute("role", "img");
        setVisible(false);
    }

    /** How support is spread. */
    GroupBars show(Balance balance) {
        return show(
                "balance.label",
                balance.shares().stream()
                        .map(share -> new Bar(share.groups(), share.supporters(), share.voters(), balance.low(share)))
                        .toList());
    }

    /** How many support a draft, of those who said how far they do; low is fewer than half. */
    GroupBars show(BallotRound round) {
        return show(
                "desk.ballot.bars",
                round.groups().stream()
                        .map(line -> new Bar(
                                line.groups(), line.supporting(), line.voiced(), 2 * line.supporting() < line.voiced()))
                        .toList());
    }

    private GroupBars show(String label, List<Bar> bars) {
        if (!bars.equals(shown)) {
            shown = bars;
            removeAll();
            setVisible(!bars.isEmpty());
            getStyle().set("--groups", Integer.toString(Math.max(1, bars.size())));
            bars.forEach(bar -> add(cell(bar)));
            String groups = bars.stream().map(GroupBars::words).collect(Collectors.joining(", "));
            getElement().setAttribute("aria-label", Messages.of(label, groups));
        }
        return this;
    }

    private static String words(Bar bar) {
        String name = names("group", bar.groups());
        return bar.of() == 0
                ? Messages.of("balance.silent", name)
                : Messages.of("balance.group", name, bar.supporting(), bar.of());
    }

    private static Div cell(Bar bar) {
        HtmlContainer filled = new HtmlContainer("i");
        filled.getStyle().set("--v", (bar.of() == 0 ? 0 : 100 * bar.supporting() / bar.of()) + "%");
        Div line = new Div(filled);
        line.addClassName("wf-bar");
        HtmlContainer figures = new HtmlContainer("b");
        figures.setText(bar.of() == 0 ? "–" : bar.supporting() + "/" + bar.of());
        Div cell = new Div(new Span(names("balance.short", bar.groups())), line, figures);
        cell.setClassName("low", bar.low());
        return cell;
    }

    /** "Gov", or "Aca + Civ". */
    private static String names(String family, Collection<StakeholderGroup> groups) {
        return groups.stream().sorted().map(group -> Messages.of(family, group)).collect(Collectors.joining(" + "));
    }
}
