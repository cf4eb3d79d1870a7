package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.live.BallotProjector;
import org.wayforward.live.Board;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.Division;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.session.WallFocus;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.KeyedList;

/**
 * The final draft recommendations, each one click from the wall: once the ballot is closed what it divided most comes
 * first. Hidden while there are none.
 */
class DividedPane extends Section {

    private final transient Actor actor;
    private final transient OutcomeDocuments outcome;
    private final transient Stage stage;
    private final Paragraph hint = new Paragraph();
    private final KeyedList<Item, Row> list = new KeyedList<>("ol", Item::id, item -> new Row(), Row::show);
    private transient @Nullable List<Object> read;

    /**
     * One of them.
     *
     * @param division how divided its latest round is; null before there is one
     */
    record Item(
            Draft draft,
            @Nullable BallotRound round,
            @Nullable Division division) {

        static Item of(Draft draft) {
            BallotRound round = draft.rounds().isEmpty() ? null : draft.rounds().getFirst();
            return new Item(draft, round, round == null ? null : Division.of(round));
        }

        long id() {
            return draft.id().value();
        }
    }

    DividedPane(Actor actor, OutcomeDocuments outcome, Stage stage) {
        this.actor = actor;
        this.outcome = outcome;
        this.stage = stage;
        setId("divided");
        addClassNames("pane", "discuss");
        hint.addClassName("wf-meta");
        list.addClassName("discuss-list");
        add(new H2(Messages.of("console.divided")), hint, list);
        setVisible(false);
    }

    void show(Board board) {
        boolean open = BallotProjector.open(board);
        // While the ballot is open nobody is told what was answered, so answers change nothing here.
        List<Object> next = List.of(
                open,
                board.drafts(),
                open ? Map.of() : board.answered(),
                board.session().state());
        if (next.equals(read)) {
            return;
        }
        read = next;
        List<Item> items = board.drafts().values().stream().noneMatch(Board.Draft::finished) ? List.of() : items();
        setVisible(board.session().open() && !items.isEmpty());
        hint.setText(Messages.of(
                open
                        ? "console.divided.open"
                        : items.stream().anyMatch(item -> item.division() != null)
                                ? "console.divided.hint"
                                : "console.divided.none"));
        list.show(items);
    }

    private List<Item> items() {
        try {
            return order(outcome.read(actor).finals().map(Item::of).toList());
        } catch (Refusal refusal) {
            return List.of();
        }
    }

    /** The most divided first, then those without results, as they stand in the document. */
    static List<Item> order(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(Item::division, Comparator.nullsLast(Division.MOST_FIRST)))
                .toList();
    }

    /** One of them. */
    private class Row extends ListItem {

        private final Span number = new Span();
        private final Span flag = new Span(Messages.of("console.discuss.flag"));
        private final Paragraph text = new Paragraph();
        private final Span support = new Span();
        private final Button wall = new Button(Messages.of("console.wall.show"));
        private transient @Nullable Item item;

        Row() {
            addClassName("discuss-row");
            flag.addClassName("flag");
            text.addClassName("says");
            text.getElement().setAttribute("dir", "auto");
            Div facts = new Div(number, flag);
            facts.addClassNames("wf-meta", "discuss-facts");
            support.addClassName("wf-meta");
            wall.addThemeNames("small", "tertiary");
            wall.addClassName("wall");
            wall.addClickListener(click ->
                    stage.show(WallFocus.on(Objects.requireNonNull(item).draft().id())));
            Div acts = new Div(support, wall);
            acts.addClassName("acts");
            add(facts, text, acts);
        }

        void show(Item now) {
            if (now.equals(item)) {
                return;
            }
            item = now;
            String called = Messages.of("console.divided.name", now.draft().paragraph());
            number.setText(called);
            flag.setVisible(now.division() != null && now.division().contested());
            text.setText(now.draft().text().paragraph());
            support.setText(now.round() == null ? "" : said(now.round()));
            wall.setAriaLabel(wall.getText() + ", " + called);
        }

        private static String said(BallotRound round) {
            return Messages.of("console.divided.of", round.supporting(), round.voiced());
        }
    }
}
