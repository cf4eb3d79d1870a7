package org.wayforward.cluster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Standing;
import org.wayforward.contribution.State;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.StepId;
import org.wayforward.participant.Names;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.Turn;

/**
 * Sorting what the room wrote: clusters and areas. Every command that changed something is one recorded step; a command
 * that would change nothing writes nothing and records none. Contributions that were withdrawn cannot be sorted any
 * more, hidden ones can.
 */
@Service
public class ClusterService {

    /** The most contributions one command may sort. */
    public static final int MOST = 500;

    /** How many of the latest steps the history shows. */
    public static final int HISTORY = 200;

    private final SessionDoor door;
    private final SessionFinder finder;
    private final Rows rows;
    private final Undoing undoing;
    private final Names names;

    ClusterService(SessionDoor door, SessionFinder finder, Rows rows, Undoing undoing, Names names) {
        this.door = door;
        this.finder = finder;
        this.rows = rows;
        this.undoing = undoing;
        this.names = names;
    }

    /**
     * Makes a cluster of contributions of one area and one kind; the first is its lead. Those that sit in other clusters
     * leave them.
     *
     * @param title short, for the wall; may be empty
     * @throws Refusal {@link Reason#OTHER_KIND} or {@link Reason#OTHER_AREA} when they differ
     */
    public ClusterId make(Actor actor, List<ContributionId> contributions, String title) {
        ClusterTitle clean = ClusterTitle.of(title);
        return sort(actor, turn -> {
            List<Standing> sorted = standings(actor, contributions);
            Standing first = sorted.getFirst();
            Cluster cluster = new Cluster(turn, first.area(), first.kind(), clean.value(), first.id());
            mustBelong(sorted, cluster);
            return gather(turn, actor, Sorting.MAKE, sorted, cluster);
        });
    }

    /**
     * Gives a cluster a title, or none with an empty one.
     *
     * @param rowRevision the revision of the cluster's row that was edited; when it has been written since, the edit is
     *     refused with the title as it stands
     */
    public ClusterId title(Actor actor, ClusterId id, long rowRevision, String title) {
        ClusterTitle clean = ClusterTitle.of(title);
        return sort(actor, turn -> {
            Cluster cluster = active(actor, id);
            Cluster.Face face = cluster.face();
            if (face.title().equals(clean.value())) {
                return id;
            }
            if (cluster.revision() != rowRevision) {
                throw Refusal.stale(face.title());
            }
            Rearrangement change = new Rearrangement(rows, turn);
            change.change(cluster, new Cluster.Face(clean.value(), face.lead(), face.state()));
            change.record(actor, Sorting.TITLE, cluster, null);
            return id;
        });
    }

    /**
     * Moves contributions into a cluster, out of wherever they are.
     *
     * @throws Refusal {@link Reason#OTHER_KIND} or {@link Reason#OTHER_AREA} when one is not of the cluster's
     */
    public ClusterId move(Actor actor, List<ContributionId> contributions, ClusterId into) {
        return sort(actor, turn -> {
            Cluster cluster = active(actor, into);
            List<Standing> sorted = standings(actor, contributions);
            mustBelong(sorted, cluster);
            Rearrangement change = new Rearrangement(rows, turn);
            sorted.forEach(standing -> change.put(standing, cluster));
            change.record(actor, Sorting.MOVE, cluster, null);
            return into;
        });
    }

    /** Takes contributions out of their clusters: they are unsorted. */
    public long takeOut(Actor actor, List<ContributionId> contributions) {
        return sort(actor, turn -> {
            Rearrangement change = new Rearrangement(rows, turn);
            standings(actor, contributions).forEach(standing -> change.put(standing, (Cluster) null));
            change.record(actor, Sorting.TAKE_OUT, null, null);
            return turn.revision();
        });
    }

    /**
     * Moves all members of one cluster into another of the same area and kind; the first is dissolved. Of two people who
     * merge the same two in opposite directions the second is told that the cluster is gone.
     *
     * @throws Refusal {@link Reason#CLUSTER_GONE}, {@link Reason#OTHER_KIND}, {@link Reason#OTHER_AREA}
     */
    public ClusterId merge(Actor actor, ClusterId from, ClusterId into) {
        if (from.equals(into)) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return sort(actor, turn -> {
            Cluster source = active(actor, from);
            Cluster target = active(actor, into);
            if (source.kind() != target.kind()) {
                throw new Refusal(Reason.OTHER_KIND);
            }
            if (!source.area().equals(target.area())) {
                throw new Refusal(Reason.OTHER_AREA);
            }
            Rearrangement change = new Rearrangement(rows, turn);
            members(actor, source).forEach(standing -> change.put(standing, target));
            change.record(actor, Sorting.MERGE, target, null);
            return into;
        });
    }

    /**
     * Moves some members of a cluster into a new one; the first of them leads it.
     *
     * @throws Refusal {@link Reason#NOT_IN_CLUSTER} when one is no member, {@link Reason#NOTHING_LEFT} when all would go
     */
    public ClusterId split(Actor actor, ClusterId id, List<ContributionId> contributions, String title) {
        ClusterTitle clean = ClusterTitle.of(title);
        return sort(actor, turn -> {
            Cluster old = active(actor, id);
            List<Standing> leaving = standings(actor, contributions);
            List<Standing> members = members(actor, old);
            if (!members.containsAll(leaving)) {
                throw new Refusal(Reason.NOT_IN_CLUSTER);
            }
            if (leaving.size() == members.size()) {
                throw new Refusal(Reason.NOTHING_LEFT);
            }
            Cluster cluster = new Cluster(
                    turn,
                    old.area(),
                    old.kind(),
                    clean.value(),
                    leaving.getFirst().id());
            return gather(turn, actor, Sorting.SPLIT, leaving, cluster);
        });
    }

    /** Chooses the member that a cluster is spoken of by. */
    public ClusterId lead(Actor actor, ClusterId id, ContributionId contribution) {
        return sort(actor, turn -> {
            Cluster cluster = active(actor, id);
            List<Standing> chosen = standings(actor, List.of(contribution));
            if (!members(actor, cluster).containsAll(chosen)) {
                throw new Refusal(Reason.NOT_IN_CLUSTER);
            }
            Cluster.Face face = cluster.face();
            Rearrangement change = new Rearrangement(rows, turn);
            change.change(cluster, new Cluster.Face(face.title(), contribution.value(), face.state()));
            change.record(actor, Sorting.LEAD, cluster, null);
            return id;
        });
    }

    /** Moves contributions to another area. They keep their numbers and leave their clusters. */
    public long toArea(Actor actor, List<ContributionId> contributions, AreaId area) {
        return sort(actor, turn -> {
            finder.mustHave(actor.session(), area);
            Rearrangement change = new Rearrangement(rows, turn);
            standings(actor, contributions).stream()
                    .filter(standing -> !standing.area().equals(area))
                    .forEach(standing -> change.put(standing, new PlaceChange.Place(area.value(), null)));
            change.record(actor, Sorting.TO_AREA, null, null);
            return turn.revision();
        });
    }

    /**
     * Undoes the actor's latest step that stands.
     *
     * @return the step that was undone
     * @throws Refusal {@link Reason#NOTHING_TO_UNDO}, or as {@link #undo(Actor, StepId)}
     */
    public RecordedStep undo(Actor actor) {
        return sort(actor, turn -> {
            Step step = rows.steps()
                    .findFirstBySessionIdAndParticipantIdAndUndoneFalseAndUndoesIdIsNullOrderByTakenAtDescIdDesc(
                            actor.session().value(), actor.participant().value())
                    .orElseThrow(() -> new Refusal(Reason.NOTHING_TO_UNDO));
            undoing.undo(turn, actor, step);
            return recorded(actor, List.of(step)).getFirst();
        });
    }

    /**
     * Undoes any step, an undoing too.
     *
     * @return the step that was undone
     * @throws Refusal {@link Reason#CHANGED_SINCE} with the name of whoever has touched the same rows since,
     *     {@link Reason#CHANGED_SINCE_BY_YOU} when the actor has, {@link Reason#NOTHING_TO_UNDO} when it is undone already
     */
    public RecordedStep undo(Actor actor, StepId id) {
        return sort(actor, turn -> {
            Step step = rows.steps()
                    .findById(id.value())
                    .filter(found -> found.sessionId() == actor.session().value())
                    .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            if (step.undone()) {
                throw new Refusal(Reason.NOTHING_TO_UNDO);
            }
            undoing.undo(turn, actor, step);
            return recorded(actor, List.of(step)).getFirst();
        });
    }

    /** The latest {@value #HISTORY} steps of everybody, newest first. */
    @Transactional(readOnly = true)
    public List<RecordedStep> history(Actor actor) {
        actor.must(Action.SORT);
        return recorded(
                actor,
                rows.steps()
                        .findAllBySessionIdOrderByTakenAtDescIdDesc(
                                actor.session().value(), Limit.of(HISTORY)));
    }

    private <T> T sort(Actor actor, Function<Turn, T> command) {
        return door.pass(actor, Action.SORT, command);
    }

    private ClusterId gather(Turn turn, Actor actor, Sorting what, List<Standing> members, Cluster cluster) {
        Rearrangement change = new Rearrangement(rows, turn);
        change.add(cluster);
        members.forEach(standing -> change.put(standing, cluster));
        change.record(actor, what, cluster, null);
        return new ClusterId(cluster.id());
    }

    private Cluster active(Actor actor, ClusterId id) {
        return rows.clusters()
                .findById(id.value())
                .filter(found -> found.sessionId() == actor.session().value() && found.active())
                .orElseThrow(() -> new Refusal(Reason.CLUSTER_GONE));
    }

    /** Where these contributions stand; at least one, and none that was withdrawn. */
    private List<Standing> standings(Actor actor, List<ContributionId> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        List<Standing> standings =
                rows.standings().of(actor.session(), ids.stream().distinct().toList());
        if (standings.stream().anyMatch(standing -> standing.state() == State.WITHDRAWN)) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        return standings;
    }

    /** Every member of a cluster, hidden and withdrawn ones too, in order of arrival. */
    private List<Standing> members(Actor actor, Cluster cluster) {
        List<ContributionId> ids = rows.memberships().findAllByClusterId(cluster.id()).stream()
                .map(membership -> new ContributionId(membership.contribution()))
                .toList();
        return rows.standings().of(actor.session(), ids).stream()
                .sorted(Standing.ARRIVAL)
                .toList();
    }

    private static void mustBelong(List<Standing> standings, Cluster cluster) {
        Kind kind = cluster.kind();
        if (standings.stream().anyMatch(standing -> standing.kind() != kind)) {
            throw new Refusal(Reason.OTHER_KIND);
        }
        AreaId area = cluster.area();
        if (standings.stream().anyMatch(standing -> !standing.area().equals(area))) {
            throw new Refusal(Reason.OTHER_AREA);
        }
    }

    private List<RecordedStep> recorded(Actor actor, List<Step> steps) {
        List<Long> ids = steps.stream().map(Step::id).toList();
        Map<Long, List<ContributionId>> touched = rows.places().findAllByStepIdInOrderById(ids).stream()
                .collect(groupingBy(
                        PlaceChange::step, mapping(change -> new ContributionId(change.contribution()), toList())));
        Map<Long, String> titles = rows
                .clusters()
                .findAllById(steps.stream()
                        .map(Step::cluster)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Cluster::id, cluster -> cluster.face().title()));
        Map<ParticipantId, String> people =
                names.of(steps.stream().map(Step::by).distinct().toList());
        return steps.stream()
                .map(step -> recorded(actor, step, touched, titles, people))
                .toList();
    }

    private static RecordedStep recorded(
            Actor actor,
            Step step,
            Map<Long, List<ContributionId>> touched,
            Map<Long, String> titles,
            Map<ParticipantId, String> people) {
        @Nullable Long cluster = step.cluster();
        @Nullable Long undoes = step.undoes();
        return new RecordedStep(
                new StepId(step.id()),
                step.what(),
                step.takenAt(),
                step.by(),
                step.room() == null ? people.get(step.by()) : null,
                step.by().equals(actor.participant()),
                touched.getOrDefault(step.id(), List.of()),
                cluster == null ? null : new ClusterId(cluster),
                cluster == null ? "" : titles.getOrDefault(cluster, ""),
                undoes == null ? null : new StepId(undoes),
                step.undone(),
                step.room());
    }
}
