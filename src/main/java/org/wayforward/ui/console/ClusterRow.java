package org.wayforward.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.ContributionId;
import org.wayforward.live.Projection;
import org.wayforward.session.WallFocus;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.CappedList;
import org.wayforward.ui.staff.KeyedList;

/** A cluster on the bench: its support, its title, and its members once it is unfolded. */
class ClusterRow extends ListItem {

    /** What is dragged along with a cluster. */
    record Dragged(long cluster) {}

    /**
     * What a row shows.
     *
     * @param members those that fit the words somebody looks for, hidden ones too, in order of arrival
     * @param comments how many there are on its members
     * @param unconfirmed those of its members that the room put here and no facilitator has passed over
     * @param narrowed whether somebody looks for words: then the members that fit are shown
     */
    record Shown(
            Projection.Cluster cluster,
            String name,
            @Nullable String leadText,
            List<Projection.Entry> members,
            int comments,
            List<Long> unconfirmed,
            boolean narrowed,
            boolean open) {

        long id() {
            return cluster.id();
        }
    }

    private final transient Sorter sorter;
    private final Span support = new Span();
    private final Span name = new Span();
    private final Paragraph leadText = new Paragraph();
    private final NativeButton unfold = new NativeButton();
    private final Span facts = new Span();
    private final Button rename = act("console.rename", "rename");
    private final Button merge = act("console.merge", "merge");
    private final Button split = act("console.split", "split");
    private final Button talk = act("staff.comment", "talk-about");
    private final Button wall = act("console.wall.show", "show-on-wall");
    private final Button confirm = act("console.confirm", "confirm-all");
    private final CappedList<Projection.Entry, CardRow> members;
    private transient Map<Long, String> numbers = Map.of();
    private transient Projection.Cluster cluster;
    private boolean unfolded;
    private transient @Nullable Shown shown;

    ClusterRow(Projection.Cluster cluster, Sorter sorter) {
        this.cluster = cluster;
        this.sorter = sorter;
        addClassNames("cluster-row", cluster.kind());
        members = new CappedList<>(new KeyedList<>(
                "ul",
                Projection.Entry::id,
                entry -> new CardRow(entry, cluster.id(), sorter),
                (row, entry) -> row.show(entry, numbers, entry.id() == this.cluster.lead())));
        members.addClassName("members");
        members.setVisible(false);
        support.addClassName("n");
        Span sign = new Span();
        sign.addClassNames("sign", cluster.kind());
        sign.getElement().setAttribute("aria-hidden", "true");
        name.getElement().setAttribute("dir", "auto");
        Paragraph says = new Paragraph(sign, name);
        says.addClassName("says");
        leadText.addClassNames("wf-meta", "lead-text");
        leadText.getElement().setAttribute("dir", "auto");
        unfold.addClassName("unfold");
        unfold.addClickListener(click -> {
            unfolded = !unfolded;
            draw();
        });
        Paragraph meta = new Paragraph(unfold, facts);
        meta.addClassName("wf-meta");
        confirm.addClickListener(click -> sorter.confirm(Objects.requireNonNull(shown).unconfirmed().stream()
                .map(ContributionId::new)
                .toList()));
        rename.addClickListener(click -> sorter.askTitle(this.cluster));
        merge.addClickListener(click -> sorter.askMerge(this.cluster));
        split.addClickListener(click -> sorter.askSplit(this.cluster));
        talk.addClickListener(click -> sorter.stage()
                .comments(this.cluster, Objects.requireNonNull(shown).name()));
        wall.addClickListener(
                click -> sorter.stage().show(WallFocus.onClusterOf(new ContributionId(this.cluster.lead()))));
        Div acts = new Div(confirm, rename, merge, split, talk, wall);
        acts.addClassName("acts");
        Div what = new Div(says, leadText, meta, acts);
        what.addClassName("entry-what");
        Div head = new Div(support, what);
        head.addClassName("cluster-head");
        add(head, members);
        DragSource.create(head).setDragData(new Dragged(cluster.id()));
        DropTarget.create(this).addDropListener(drop -> {
            Drops.cards(drop, sorter).ifPresent(ids -> sorter.into(ids, cluster.id()));
            Drops.cluster(drop)
                    .filter(other -> other != cluster.id())
                    .ifPresent(other -> sorter.merge(other, cluster.id()));
        });
    }

    private static Button act(String key, String name) {
        Button button = new Button(Messages.of(key));
        button.addClassName(name);
        button.addThemeNames("small", "tertiary");
        return button;
    }

    /** Shows the cluster as it stands. */
    void show(Shown now, Map<Long, String> numbers) {
        if (now.equals(shown) && numbers.equals(this.numbers)) {
            return;
        }
        this.numbers = numbers;
        if (shown == null || !now.name().equals(shown.name())) {
            rename.setAriaLabel(rename.getText() + " " + now.name());
            merge.setAriaLabel(merge.getText() + " " + now.name());
            split.setAriaLabel(split.getText() + " " + now.name());
            wall.setAriaLabel(wall.getText() + " " + now.name());
        }
        talk.setText(
                now.comments() == 0 ? Messages.of("staff.comment") : Messages.count("staff.comments", now.comments()));
        talk.setVisible(now.comments() > 0 || now.open());
        talk.setAriaLabel(talk.getText() + " " + now.name());
        shown = now;
        cluster = now.cluster();
        Integer tally = cluster.support();
        support.removeAll();
        if (tally != null && tally > 0) {
            Span spoken = new Span(" " + Messages.count("staff.supporters", tally));
            spoken.addClassName("wf-sr");
            support.add(new Span(Integer.toString(tally)), spoken);
        }
        name.setText(now.name());
        int waiting = now.unconfirmed().size();
        confirm.setVisible(waiting > 0);
        confirm.setText(Messages.count("console.confirm.all", Math.max(waiting, 1)));
        confirm.setAriaLabel(confirm.getText() + " " + now.name());
        setClassName("waits", waiting > 0);
        leadText.setVisible(now.leadText() != null);
        leadText.setText(Objects.requireNonNullElse(now.leadText(), ""));
        String addressed = now.members().stream()
                .flatMap(member -> member.addresses().stream())
                .distinct()
                .map(issue -> numbers.getOrDefault(issue, ""))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(", "));
        facts.setText(addressed.isEmpty() ? "" : Messages.of("staff.addresses", addressed));
        draw();
    }

    /** Shows which members are chosen. */
    void choice() {
        members.rows().forEach(CardRow::choice);
        Shown now = shown;
        split.setVisible(now != null && now.members().stream().anyMatch(member -> sorter.chosen(member.id())));
    }

    private void draw() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        boolean open = unfolded || now.narrowed();
        unfold.setText(Messages.count("console.members", cluster.members().size()));
        unfold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        members.setVisible(open);
        members.show(open ? now.members() : List.of());
        choice();
    }
}
