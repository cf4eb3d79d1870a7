package org.wayforward.ui.console;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.cluster.ClusterService;
import org.wayforward.cluster.RecordedStep;
import org.wayforward.contribution.ContributionService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.StepId;
import org.wayforward.live.Projection;
import org.wayforward.sorting.AuthorChecks;
import org.wayforward.sorting.RoomSorting;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.EntryFilter;

/**
 * What a facilitator does on the bench, whether by drag, by button or by key: one door, so that all three do the same.
 * What is refused is said and changes nothing; the choice of contributions then stays as it was.
 */
class Sorter {

    private static final int REMEMBERED = 8;

    private final Actor actor;
    private final ClusterService clusters;
    private final ContributionService contributions;
    private final Stage stage;
    private final RoomSorting room;
    private final AuthorChecks checks;
    private final Runnable redraw;
    private final Set<Long> chosen = new LinkedHashSet<>();
    private final List<Long> recent = new ArrayList<>();
    private @Nullable Sorted now;
    private @Nullable Dialog asking;
    private @Nullable Hiding hiding;

    /**
     * The latest thing done, when that was hiding a contribution or showing it again: undone before any step.
     *
     * @param reason why it was hidden before; null when it was shown
     */
    record Hiding(Projection.Entry entry, @Nullable String reason) {}

    /**
     * For one facilitator's screen.
     *
     * @param stage shows things to the room
     * @param redraw called when the choice has changed
     */
    Sorter(Actor actor, ConsoleServices services, Stage stage, Runnable redraw) {
        this.actor = actor;
        this.clusters = services.clusters();
        this.contributions = services.contributions();
        this.room = services.room();
        this.checks = services.checks();
        this.stage = stage;
        this.redraw = redraw;
    }

    /** Takes note of how things stand; what was withdrawn is not chosen any more. */
    void show(Sorted sorted) {
        now = sorted;
        chosen.retainAll(sorted.projection().entries().keySet());
    }

    /** How things stand. */
    Sorted now() {
        return Objects.requireNonNull(now);
    }

    /** Shows things to the room. */
    Stage stage() {
        return stage;
    }

    // ---- choosing ----

    /** Whether a contribution is chosen. */
    boolean chosen(long contribution) {
        return chosen.contains(contribution);
    }

    /** How many are chosen. */
    int chosen() {
        return chosen.size();
    }

    /** Chooses a contribution, or not any more. */
    void choose(long contribution, boolean on) {
        if (on ? chosen.add(contribution) : chosen.remove(contribution)) {
            redraw.run();
        }
    }

    /** Chooses none. */
    void chooseNone() {
        chosen.clear();
        redraw.run();
    }

    /** What goes along when a contribution is moved: all that are chosen when it is one of them, else itself. */
    List<Projection.Entry> along(long contribution) {
        Set<Long> moved = chosen.contains(contribution) ? chosen : Set.of(contribution);
        return moved.stream()
                .map(id -> now().projection().entries().get(id))
                .filter(Objects::nonNull)
                .toList();
    }

    // ---- sorting ----

    /** Asks where to, and moves a contribution there with those that go along. */
    void askWhereTo(long contribution) {
        List<Projection.Entry> moved = along(contribution);
        if (!moved.isEmpty()) {
            ask(new DestinationDialog(
                    DestinationDialog.heading(moved),
                    typed -> destinations().of(moved, typed),
                    place -> move(ids(moved), place)));
        }
    }

    /** Finds what the room has put into clusters well placed. */
    void confirm(List<ContributionId> contributions) {
        Attempt.tell(() -> room.confirm(actor, contributions));
    }

    /** Keeps a contribution that its author returned where it is. */
    void keep(ContributionId contribution) {
        Attempt.tell(() -> checks.keep(actor, contribution));
    }

    /** Asks where to, and moves all that are chosen there. */
    void askWhereTo() {
        chosen.stream().findFirst().ifPresent(this::askWhereTo);
    }

    /** Asks for the other cluster, and merges this one into it. */
    void askMerge(Projection.Cluster cluster) {
        ask(new DestinationDialog(
                Messages.of("console.merge.title", now().name(cluster)),
                typed -> destinations().of(cluster, typed),
                place -> merge(cluster.id(), place.id())));
    }

    /** One question at a time: a second click or key before the first dialog is there asks nothing. */
    private void ask(Dialog dialog) {
        if (!now().open()) {
            Messages.show(new Refusal(Refusal.Reason.SESSION_CLOSED));
            return;
        }
        Dialog open = asking;
        if (open == null || !open.isOpened()) {
            asking = dialog;
            dialog.open();
        }
    }

    private Destinations destinations() {
        return new Destinations(now(), recent);
    }

    private boolean move(List<ContributionId> moved, Destination place) {
        return switch (place.what()) {
            case CLUSTER -> into(moved, place.id());
            case TOGETHER -> together(new ContributionId(place.id()), moved);
            case NEW -> make(moved, place.text());
            case UNSORTED -> takeOut(moved);
            case AREA -> toArea(moved, place.id());
        };
    }

    /** Moves contributions into a cluster. */
    boolean into(List<ContributionId> moved, long cluster) {
        return sort(() -> remember(clusters.move(actor, moved, new ClusterId(cluster))));
    }

    /** Makes a cluster of a contribution, which leads it, and others. */
    boolean together(ContributionId first, List<ContributionId> others) {
        List<ContributionId> all = new ArrayList<>(others);
        all.remove(first);
        all.addFirst(first);
        return make(all, "");
    }

    /** The same where nobody could type a title before: asks for one afterwards. */
    void drop(ContributionId first, List<ContributionId> others) {
        if (together(first, others)) {
            ClusterId made = new ClusterId(recent.getFirst());
            ask(new TitleDialog(
                            Messages.of("console.to.new"),
                            "",
                            title -> clusters.title(actor, made, now().rowRevision(made.value()), title))
                    .ofMade());
        }
    }

    private boolean make(List<ContributionId> members, String title) {
        return sort(() -> remember(clusters.make(actor, members, title)));
    }

    /** Takes contributions out of their clusters. */
    boolean takeOut(List<ContributionId> moved) {
        return sort(() -> clusters.takeOut(actor, moved));
    }

    /** Moves contributions to an area. */
    boolean toArea(List<ContributionId> moved, long area) {
        return sort(() -> clusters.toArea(actor, moved, new AreaId(area)));
    }

    /** Merges one cluster into another. */
    boolean merge(long from, long into) {
        return sort(() -> remember(clusters.merge(actor, new ClusterId(from), new ClusterId(into))));
    }

    /** Lets a contribution lead its cluster. */
    void lead(long cluster, long contribution) {
        sort(() -> clusters.lead(actor, new ClusterId(cluster), new ContributionId(contribution)));
    }

    /** Asks for another title of a cluster. */
    void askTitle(Projection.Cluster cluster) {
        String title = cluster.title();
        long[] seen = {now().rowRevision(cluster.id())};
        new TitleDialog(Messages.of("console.rename.title", now().name(cluster)), title == null ? "" : title, next -> {
                    try {
                        clusters.title(actor, new ClusterId(cluster.id()), seen[0], next);
                    } catch (Refusal refusal) {
                        // Whoever has read what it is now may replace it.
                        seen[0] = now().rowRevision(cluster.id());
                        throw refusal;
                    }
                })
                .open();
    }

    /** Asks for the title of a new cluster, and splits the chosen members of this one off into it. */
    void askSplit(Projection.Cluster cluster) {
        List<ContributionId> leaving = now().members(cluster).stream()
                .filter(member -> chosen.contains(member.id()))
                .map(member -> new ContributionId(member.id()))
                .toList();
        if (leaving.isEmpty()) {
            Messages.show("console.split.choose");
            return;
        }
        ask(new TitleDialog(Messages.of("console.split.title", leaving.size()), "", title -> {
            remember(clusters.split(actor, new ClusterId(cluster.id()), leaving, title));
            hiding = null;
            chooseNone();
        }));
    }

    // ---- undoing ----

    /** Undoes what this facilitator did last: a hiding on this screen, else their latest step, which is then said. */
    boolean undo() {
        Hiding last = hiding;
        if (last != null) {
            ContributionId id = new ContributionId(last.entry().id());
            String reason = last.reason();
            return sort(() -> {
                if (reason == null) {
                    contributions.unhide(actor, id);
                } else {
                    contributions.hide(actor, id, reason);
                }
            });
        }
        return sort(() -> {
            RecordedStep undone = clusters.undo(actor);
            Messages.show("console.undone", StepWords.of(undone, EntryFilter.numbers(now().projection())));
        });
    }

    /** The latest thing done, when that was hiding a contribution or showing it again. */
    @Nullable
    Hiding hiding() {
        return hiding;
    }

    /** Undoes a step of anybody's. */
    boolean undo(StepId step) {
        return sort(() -> clusters.undo(actor, step));
    }

    /** The latest steps of everybody, newest first. */
    List<RecordedStep> history() {
        return clusters.history(actor);
    }

    // ---- hiding ----

    /** Asks for the reason and hides a contribution, or shows a hidden one again. */
    void hideOrShow(Projection.Entry entry) {
        ContributionId id = new ContributionId(entry.id());
        if (entry.hidden() == null) {
            ask(new HideDialog(entry, reason -> {
                contributions.hide(actor, id, reason);
                hidden(entry);
            }));
        } else if (sort(() -> contributions.unhide(actor, id))) {
            hidden(entry);
        }
    }

    private void hidden(Projection.Entry before) {
        hiding = new Hiding(before, before.hidden());
        redraw.run();
    }

    /** Says that a cluster does not leave its area. */
    void clusterStays() {
        Messages.show("console.cluster-stays");
    }

    /** The ids of contributions. */
    static List<ContributionId> ids(List<Projection.Entry> entries) {
        return entries.stream().map(entry -> new ContributionId(entry.id())).toList();
    }

    private void remember(ClusterId cluster) {
        recent.remove(cluster.value());
        recent.addFirst(cluster.value());
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }

    private boolean sort(Runnable command) {
        if (!Attempt.tell(command)) {
            return false;
        }
        hiding = null;
        chooseNone();
        return true;
    }
}
