package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.wayforward.identity.ContributionId;
import org.wayforward.live.Projection;
import org.wayforward.session.WallFocus;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.EntryRow;

/**
 * A contribution on the bench. It can be dragged, moved by its button, chosen with others, hidden; keys are bench.js's.
 * An unsorted one takes another that is dropped on it into a new cluster.
 */
class CardRow extends EntryRow {

    private final transient Sorter sorter;
    private final long cluster;
    private final Checkbox choose = new Checkbox();
    private final Button move = new Button(Messages.of("console.move-to"));
    private final Button lead = new Button(Messages.of("console.make-lead"));
    private final Button hide = new Button();
    private final Button talk = new Button();
    private final Button wall = new Button(Messages.of("console.wall.show"));
    private final Button confirm = new Button(Messages.of("console.confirm"));
    private final RoomMark mark = new RoomMark();
    private transient Projection.Entry entry;

    /**
     * A row of a contribution that stays that contribution's.
     *
     * @param cluster the cluster it lies in; 0 on the tray of unsorted ones
     */
    CardRow(Projection.Entry entry, long cluster, Sorter sorter) {
        super(entry);
        this.entry = entry;
        this.cluster = cluster;
        this.sorter = sorter;
        addClassName("card-row");
        getElement().setAttribute("tabindex", "-1");
        choose.setAriaLabel(Messages.of("console.choose", entry.number()));
        choose.addValueChangeListener(change -> sorter.choose(entry.id(), change.getValue()));
        addComponentAsFirst(choose);
        move.addClassName("move");
        move.addClickListener(click -> sorter.askWhereTo(entry.id()));
        lead.addClassName("lead");
        lead.addClickListener(click -> sorter.lead(cluster, entry.id()));
        hide.addClassName("hide");
        hide.addClickListener(click -> sorter.hideOrShow(this.entry));
        confirm.addClassName("confirm");
        confirm.addClickListener(click -> sorter.confirm(List.of(new ContributionId(entry.id()))));
        talk.addClassName("talk-about");
        talk.addClickListener(click -> sorter.stage().comments(this.entry));
        wall.addClassName("show-on-wall");
        wall.addClickListener(click -> sorter.stage().show(WallFocus.on(new ContributionId(entry.id()))));
        Div acts = new Div(confirm, move, lead, hide, talk, wall);
        acts.addClassName("acts");
        for (Button button : new Button[] {confirm, move, lead, hide, talk, wall}) {
            button.addThemeNames("small", "tertiary");
            button.setTabIndex(-1);
        }
        choose.setTabIndex(-1);
        below(mark);
        below(acts);
        DragSource.create(this).setDragData(entry.id());
        if (cluster == 0) {
            DropTarget.create(this)
                    .addDropListener(drop -> Drops.cards(drop, sorter).ifPresent(ids -> {
                        ContributionId here = new ContributionId(entry.id());
                        ids.remove(here);
                        if (!ids.isEmpty()) {
                            sorter.drop(here, ids);
                        }
                    }));
        }
    }

    /**
     * Shows the contribution as it stands.
     *
     * @param leads whether its cluster is spoken of by it
     */
    void show(Projection.Entry now, Map<Long, String> numbers, boolean leads) {
        super.show(now, numbers);
        entry = now;
        setClassName("leads", leads);
        boolean unconfirmed = cluster != 0 && sorter.now().unconfirmed(now.id());
        mark.show(sorter.now().filing(now.id()), unconfirmed);
        confirm.setVisible(unconfirmed);
        lead.setVisible(cluster != 0 && !leads && now.hidden() == null);
        String words = Messages.of(now.hidden() == null ? "console.hide" : "console.unhide");
        if (!words.equals(hide.getText())) {
            hide.setText(words);
            hide.setAriaLabel(words + " " + now.number());
            move.setAriaLabel(move.getText() + " " + now.number());
            confirm.setAriaLabel(confirm.getText() + " " + now.number());
            lead.setAriaLabel(lead.getText() + " " + now.number());
        }
        wall.setVisible(now.hidden() == null);
        int comments = sorter.now().comments(List.of(entry.id()));
        String said = comments == 0 ? Messages.of("staff.comment") : Messages.count("staff.comments", comments);
        talk.setVisible(comments > 0 || sorter.now().open());
        if (!said.equals(talk.getText())) {
            talk.setText(said);
            talk.setAriaLabel(said + " " + now.number());
            wall.setAriaLabel(wall.getText() + " " + now.number());
        }
        choice();
    }

    /** Shows whether it is chosen. */
    void choice() {
        choose.setValue(sorter.chosen(entry.id()));
    }
}
