package org.wayforward.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.Standing;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Names;
import org.wayforward.session.Turn;

/**
 * Inverts one recorded step: every row it touched becomes what it was before, or the whole is refused with the name of
 * whoever has touched one of them since. Undoing is a step of its own, and can be undone.
 */
@Component
class Undoing {

    private final Rows rows;
    private final Names names;

    Undoing(Rows rows, Names names) {
        this.rows = rows;
        this.names = names;
    }

    void undo(Turn turn, Actor actor, Step step) {
        List<PlaceChange> places = rows.places().findAllByStepIdOrderById(step.id());
        List<ClusterChange> faces = rows.faces().findAllByStepIdOrderById(step.id());
        List<Standing> standings = rows.standings()
                .of(
                        actor.session(),
                        places.stream()
                                .map(place -> new ContributionId(place.contribution()))
                                .toList());
        Rearrangement back = new Rearrangement(rows, turn);
        for (int i = 0; i < places.size(); i++) {
            mustBeAsLeft(actor, places.get(i), back.placeOf(standings.get(i)));
        }
        faces.forEach(change -> mustBeAsLeft(actor, change));

        for (ClusterChange change : faces) {
            Cluster cluster = cluster(change.cluster());
            Cluster.Face before = change.before();
            back.change(
                    cluster,
                    new Cluster.Face(
                            before.title(), before.lead(), cluster.face().state()));
        }
        for (int i = 0; i < places.size(); i++) {
            PlaceChange.Place before = places.get(i).before();
            Long cluster = before.cluster();
            if (cluster != null && !cluster(cluster).active()) {
                mustNotBeDissolvedSince(actor, cluster, places.get(i).revision());
            }
            back.put(standings.get(i), before);
        }
        faces.stream()
                .filter(change -> change.before().state() == Cluster.State.DISSOLVED)
                .forEach(change -> mustNotLeaveAnyone(actor, change.cluster()));
        back.record(actor, Sorting.UNDO, step.cluster() == null ? null : cluster(step.cluster()), step);
        flip(step);
    }

    private void mustBeAsLeft(Actor actor, PlaceChange change, PlaceChange.Place now) {
        List<Step> since = rows.steps().standingOnPlace(change.contribution(), change.revision(), Limit.of(1));
        if (!since.isEmpty()) {
            throw changedBy(actor, since);
        }
        if (!now.equals(change.after())) {
            throw changedBy(actor, rows.steps().touchingPlace(change.contribution(), Limit.of(1)));
        }
    }

    private void mustBeAsLeft(Actor actor, ClusterChange change) {
        List<Step> since = rows.steps().standingOnCluster(change.cluster(), change.revision(), Limit.of(1));
        if (!since.isEmpty()) {
            throw changedBy(actor, since);
        }
        Cluster.Face now = cluster(change.cluster()).face();
        if (now.lead() != change.after().lead()
                || !now.title().equals(change.after().title())) {
            throw changedBy(actor, rows.steps().touchingCluster(change.cluster(), Limit.of(1)));
        }
    }

    /** A cluster that only undoing has emptied comes back with its member; one that somebody dissolved does not. */
    private void mustNotBeDissolvedSince(Actor actor, long cluster, long taken) {
        List<Step> since = rows.steps().standingOnCluster(cluster, taken, Limit.of(1));
        if (!since.isEmpty()) {
            throw changedBy(actor, since);
        }
    }

    /** Whoever is left in a cluster that this unmakes was put there since. */
    private void mustNotLeaveAnyone(Actor actor, long id) {
        rows.memberships().findAllByClusterId(id).stream().findFirst().ifPresent(left -> {
            throw changedBy(actor, rows.steps().touchingPlace(left.contribution(), Limit.of(1)));
        });
    }

    /** What was undone stands again when its undoing is undone, and so on down. */
    private void flip(Step step) {
        List<Step> chain = new ArrayList<>();
        for (Optional<Step> next = Optional.of(step);
                next.isPresent();
                next = Optional.ofNullable(next.get().undoes()).flatMap(rows.steps()::findById)) {
            chain.add(next.get());
        }
        chain.forEach(one -> one.undone(!one.undone()));
    }

    private Refusal changedBy(Actor actor, List<Step> touching) {
        @Nullable Step last = touching.isEmpty() ? null : touching.getFirst();
        if (last == null) {
            return new Refusal(Reason.CHANGED_SINCE_BY_ANOTHER);
        }
        if (last.room() != null) {
            return new Refusal(Reason.CHANGED_SINCE_BY_ROOM);
        }
        if (last.by().equals(actor.participant())) {
            return new Refusal(Reason.CHANGED_SINCE_BY_YOU);
        }
        return names.of(last.by())
                .map(name -> new Refusal(Reason.CHANGED_SINCE, name))
                .orElseGet(() -> new Refusal(Reason.CHANGED_SINCE_BY_ANOTHER));
    }

    private Cluster cluster(@Nullable Long id) {
        return rows.clusters().findById(Objects.requireNonNull(id)).orElseThrow();
    }
}
