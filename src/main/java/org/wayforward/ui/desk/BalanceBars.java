package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.ui.Messages;
import org.wayforward.vote.Balance;
import org.wayforward.vote.Balance.Share;

/** How support is spread over the stakeholder groups, small groups joined: a bar for each, the low ones underlined. */
final class BalanceBars extends Div {

    private transient List<Share> shown = List.of();

    BalanceBars() {
        addClassName("balance");
        getElement().setAttribute("role", "img");
        setVisible(false);
    }

    void show(Balance balance) {
        List<Share> shares = balance.shares();
        if (shares.equals(shown)) {
            return;
        }
        shown = shares;
        removeAll();
        setVisible(!shares.isEmpty());
        getStyle().set("--groups", Integer.toString(Math.max(1, shares.size())));
        shares.forEach(share -> add(bar(share, balance.low(share))));
        String groups = shares.stream().map(BalanceBars::words).collect(Collectors.joining(", "));
        getElement().setAttribute("aria-label", Messages.of("balance.label", groups));
    }

    private static String words(Share share) {
        String name = names("group", share.groups());
        return share.voters() == 0
                ? Messages.of("balance.silent", name)
                : Messages.of("balance.group", name, share.supporters(), share.voters());
    }

    private static Div bar(Share share, boolean low) {
        HtmlContainer filled = new HtmlContainer("i");
        int of = share.voters() == 0 ? 0 : 100 * share.supporters() / share.voters();
        filled.getStyle().set("--v", of + "%");
        Div bar = new Div(filled);
        bar.addClassName("wf-bar");
        HtmlContainer figures = new HtmlContainer("b");
        figures.setText(share.voters() == 0 ? "–" : share.supporters() + "/" + share.voters());
        Div cell = new Div(new Span(names("balance.short", share.groups())), bar, figures);
        cell.setClassName("low", low);
        return cell;
    }

    private static String names(String family, Collection<StakeholderGroup> groups) {
        return groups.stream().sorted().map(group -> Messages.of(family, group)).collect(Collectors.joining(" + "));
    }
}
