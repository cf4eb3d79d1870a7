package org.wayforward.ui.console;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.discussion.DiscussedService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.live.Projection;
import org.wayforward.live.Update;
import org.wayforward.session.WallFocus;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.KeyedList;
import org.wayforward.ui.staff.Press;

/** What to discuss next, each one click from the wall, and what has been discussed. Numbers here are for staff alone. */
class DiscussPane extends Section {

    private static final int AHEAD = 6;

    private final transient Actor actor;
    private final transient DiscussedService discussed;
    private final transient Stage stage;
    private final Span left = new Span();
    private final Paragraph hint = new Paragraph();
    private final KeyedList<Contested.Item, Row> ahead = list();
    private final KeyedList<Contested.Item, Row> done = list();
    private final HtmlContainer details = new HtmlContainer("details");
    private final HtmlContainer summary = new HtmlContainer("summary");

    DiscussPane(Actor actor, DiscussedService discussed, Stage stage) {
        this.actor = actor;
        this.discussed = discussed;
        this.stage = stage;
        setId("discuss");
        addClassNames("pane", "discuss");
        left.addClassName("wf-meta");
        hint.addClassName("wf-meta");
        details.add(summary, done);
        add(new H2(new Span(Messages.of("console.discuss")), left), hint, ahead, details);
    }

    private KeyedList<Contested.Item, Row> list() {
        KeyedList<Contested.Item, Row> list = new KeyedList<>("ol", Contested.Item::id, item -> new Row(), Row::show);
        list.addClassName("discuss-list");
        return list;
    }

    void show(Update update) {
        List<Contested.Item> all = Contested.order(update);
        List<Contested.Item> open =
                all.stream().filter(item -> !item.discussed()).toList();
        List<Contested.Item> over =
                all.stream().filter(Contested.Item::discussed).toList();
        left.setText(Messages.count("console.discuss.left", open.size()));
        hint.setText(Messages.of(open.isEmpty() ? "console.discuss.none" : "console.discuss.hint"));
        ahead.show(open.subList(0, Math.min(AHEAD, open.size())));
        done.show(over);
        details.setVisible(!over.isEmpty());
        summary.setText(Messages.of("console.discuss.done") + " (" + over.size() + ")");
    }

    /** One thing to discuss. */
    private class Row extends ListItem {

        private final Span sign = new Span();
        private final Span number = new Span();
        private final Span flag = new Span(Messages.of("console.discuss.flag"));
        private final Paragraph name = new Paragraph();
        private final Span support = new Span();
        private final Button wall = new Button(Messages.of("console.wall.show"));
        private final Button mark = new Button();
        private transient Contested.@Nullable Item item;

        Row() {
            addClassName("discuss-row");
            sign.getElement().setAttribute("aria-hidden", "true");
            flag.addClassName("flag");
            name.addClassName("says");
            name.getElement().setAttribute("dir", "auto");
            Div facts = new Div(sign, number, flag);
            facts.addClassNames("wf-meta", "discuss-facts");
            support.addClassName("wf-meta");
            wall.addClassName("wall");
            wall.addClickListener(click -> stage.show(focus()));
            mark.addClassName("mark");
            Press.on(mark, this::mark);
            Div acts = new Div(support, wall, mark);
            acts.addClassName("acts");
            for (Button button : List.of(wall, mark)) {
                button.addThemeNames("small", "tertiary");
            }
            add(facts, name, acts);
        }

        private WallFocus focus() {
            Contested.Item shown = Objects.requireNonNull(item);
            ContributionId lead = new ContributionId(shown.id());
            return shown.cluster() == null ? WallFocus.on(lead) : WallFocus.onClusterOf(lead);
        }

        private void mark() {
            Contested.Item shown = Objects.requireNonNull(item);
            Projection.Cluster cluster = shown.cluster();
            Attempt.tell(() -> {
                if (cluster == null) {
                    discussed.mark(actor, new ContributionId(shown.id()), !shown.discussed());
                } else {
                    discussed.mark(actor, new ClusterId(cluster.id()), !shown.discussed());
                }
            });
        }

        void show(Contested.Item now) {
            if (now.equals(item)) {
                return;
            }
            item = now;
            String called =
                    Messages.of("kind." + now.lead().kind()) + " " + now.lead().number();
            sign.setClassName("sign " + now.lead().kind());
            number.setText(called);
            flag.setVisible(now.balance().contested());
            name.setText(now.name());
            support.setText(
                    now.balance().voters() == 0
                            ? ""
                            : Messages.of(
                                    "console.discuss.support",
                                    now.balance().supporters(),
                                    now.balance().voters()));
            Press.standsFor(mark, !now.discussed());
            mark.setText(Messages.of(now.discussed() ? "console.discuss.unmark" : "console.discuss.mark"));
            wall.setAriaLabel(wall.getText() + ", " + called);
            mark.setAriaLabel(mark.getText() + ", " + called);
        }
    }
}
