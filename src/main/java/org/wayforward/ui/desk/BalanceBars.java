package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.OutcomeDocument.GroupSupport;
import org.wayforward.ui.Messages;

/** How support is spread over the stakeholder groups, small groups joined: a bar for each, the low ones underlined. */
final class BalanceBars extends Div {

    private List<GroupSupport> shown = List.of();

    BalanceBars() {
        addClassName("balance");
        getElement().setAttribute("role", "img");
        setVisible(false);
    }

    void show(List<GroupSupport> balance) {
        if (balance.equals(shown)) {
            return;
        }
        shown = balance;
        removeAll();
        setVisible(!balance.isEmpty());
        getStyle().set("--groups", Integer.toString(Math.max(1, balance.size())));
        int supporters = balance.stream().mapToInt(GroupSupport::supporters).sum();
        int experts = balance.stream().mapToInt(GroupSupport::experts).sum();
        balance.forEach(group -> add(bar(group, low(group, supporters, experts))));
        getElement()
                .setAttribute(
                        "aria-label",
                        Messages.of(
                                "desk.balance",
                                balance.stream()
                                        .map(group -> Messages.of(
                                                "desk.balance.group",
                                                names("group", group.groups()),
                                                group.supporters(),
                                                group.experts()))
                                        .collect(Collectors.joining(", "))));
    }

    /** Less than half of what all together give: here views differ. */
    private static boolean low(GroupSupport group, int supporters, int experts) {
        return 2L * group.supporters() * experts < (long) supporters * group.experts();
    }

    private static Div bar(GroupSupport group, boolean low) {
        HtmlContainer filled = new HtmlContainer("i");
        int share = group.experts() == 0 ? 0 : 100 * group.supporters() / group.experts();
        filled.getStyle().set("--v", share + "%");
        Div bar = new Div(filled);
        bar.addClassName("wf-bar");
        HtmlContainer figures = new HtmlContainer("b");
        figures.setText(group.supporters() + "/" + group.experts());
        Div cell = new Div(new Span(names("desk.group", group.groups())), bar, figures);
        cell.setClassName("low", low);
        return cell;
    }

    private static String names(String family, Collection<StakeholderGroup> groups) {
        return groups.stream().sorted().map(group -> Messages.of(family, group)).collect(Collectors.joining(" + "));
    }
}
