package org.wayforward.ui.console;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.live.BallotProjector;
import org.wayforward.live.Board;
import org.wayforward.outcome.Turnout;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Spoken;

/** How many have answered in the ballot while it is open; what they say is told when it is closed, and to nobody before. */
class BallotPart extends SteerPart {

    private final Paragraph says = new Paragraph();
    private final Spoken spoken = new Spoken();
    private final UnorderedList groups = new UnorderedList();
    private transient @Nullable Turnout drawn;
    private int drafts = -1;

    BallotPart() {
        super(Messages.of("console.ballot"));
        setId("ballot");
        says.addClassName("forecast-says");
        groups.addClassName("turnout");
        Paragraph hidden = new Paragraph(Messages.of("console.ballot.hidden"));
        hidden.addClassName("wf-meta");
        add(says, spoken, groups, hidden);
        setVisible(false);
    }

    void show(Board board) {
        boolean open = BallotProjector.open(board);
        setVisible(open);
        if (!open) {
            return;
        }
        int asked = BallotProjector.drafts(board);
        Turnout now = BallotProjector.turnout(board);
        if (now.equals(drawn) && asked == drafts) {
            return;
        }
        drawn = now;
        drafts = asked;
        String words = asked == 0
                ? Messages.of("console.ballot.none")
                : Messages.count("console.ballot.drafts", asked)
                        + " "
                        + Messages.count("console.ballot.turnout", now.begun(), now.people(), now.done());
        says.setText(words);
        int quarters = now.people() == 0 ? 0 : 4 * now.done() / now.people();
        spoken.say(List.of(asked, quarters), words);
        groups.removeAll();
        groups.setVisible(asked > 0 && !now.groups().isEmpty());
        now.groups().forEach(group -> groups.add(line(group)));
    }

    private static ListItem line(Turnout.GroupLine group) {
        String names =
                group.groups().stream().map(each -> Messages.of("group", each)).collect(Collectors.joining(" + "));
        Span figures = new Span(Messages.count("console.ballot.of", group.done(), group.people()));
        figures.addClassName("wf-count");
        return new ListItem(new Span(names), figures);
    }
}
