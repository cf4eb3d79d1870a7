package org.wayforward.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Standing;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.Turn;

/**
 * One command's changes to clusters and to where contributions stand. It remembers what was before, dissolves
 * clusters that were left empty, and is recorded as one step.
 */
class Rearrangement {

    private final Rows rows;
    private final Turn turn;
    private final Map<Long, PlaceChange.Place> placesBefore = new LinkedHashMap<>();
    private final Map<Long, PlaceChange.Place> placesAfter = new LinkedHashMap<>();
    private final Map<Long, Cluster.Face> facesBefore = new LinkedHashMap<>();

    Rearrangement(Rows rows, Turn turn) {
        this.rows = rows;
        this.turn = turn;
    }

    /** Where a contribution stands now, this command's changes counted in. */
    PlaceChange.Place placeOf(Standing standing) {
        Long cluster = rows.memberships()
                .findByContributionId(standing.id().value())
                .map(Membership::cluster)
                .orElse(null);
        return new PlaceChange.Place(standing.area().value(), cluster);
    }

    /** Puts a contribution somewhere. */
    void put(Standing standing, PlaceChange.Place place) {
        long id = standing.id().value();
        placesBefore.putIfAbsent(id, placeOf(standing));
        placesAfter.put(id, place);
        if (standing.area().value() != place.area()) {
            rows.standings().move(turn.session(), new ContributionId(id), new AreaId(place.area()));
        }
        Membership membership = rows.memberships().findByContributionId(id).orElse(null);
        if (membership == null && place.cluster() != null) {
            membership = new Membership(turn, id);
            membership.cluster(place.cluster());
            rows.entities().persist(membership);
        } else if (membership != null) {
            membership.cluster(place.cluster());
        }
    }

    /** Puts a contribution into a cluster of its area, or takes it out of all with null. */
    void put(Standing standing, @Nullable Cluster cluster) {
        put(standing, new PlaceChange.Place(standing.area().value(), cluster == null ? null : cluster.id()));
    }

    /** Adds a new cluster. */
    void add(Cluster cluster) {
        rows.entities().persist(cluster);
        Cluster.Face face = cluster.face();
        facesBefore.put(cluster.id(), new Cluster.Face(face.title(), face.lead(), Cluster.State.DISSOLVED));
    }

    /** Gives a cluster another title or lead; its state follows from its members. */
    void change(Cluster cluster, Cluster.Face face) {
        facesBefore.putIfAbsent(cluster.id(), cluster.face());
        cluster.face(face);
    }

    /** Records all this as a step; null when nothing has changed at all. */
    @Nullable
    Step record(Actor actor, Sorting what, @Nullable Cluster about, @Nullable Step undoes) {
        return record(actor, what, about, undoes, null);
    }

    /** The same for a step that the room took. */
    @Nullable
    Step record(Actor actor, Sorting what, @Nullable Cluster about, @Nullable Step undoes, @Nullable RoomVote room) {
        settle();
        placesBefore.entrySet().removeIf(before -> before.getValue().equals(placesAfter.get(before.getKey())));
        facesBefore
                .entrySet()
                .removeIf(
                        before -> before.getValue().equals(find(before.getKey()).face()));
        if (placesBefore.isEmpty() && facesBefore.isEmpty()) {
            return null;
        }
        Step step = new Step(turn, actor.participant(), what, about == null ? null : about.id(), undoes, room);
        rows.entities().persist(step);
        placesBefore.forEach((id, before) -> rows.entities()
                .persist(new PlaceChange(turn, step, id, before, Objects.requireNonNull(placesAfter.get(id)))));
        facesBefore.forEach(
                (id, before) -> rows.entities().persist(new ClusterChange(turn, step, id, before, find(id).face())));
        if (room == null && !placesBefore.isEmpty()) {
            Set<ContributionId> moved =
                    placesBefore.keySet().stream().map(ContributionId::new).collect(Collectors.toSet());
            rows.moves().forEach(each -> each.moved(turn, moved));
        }
        return step;
    }

    /** A cluster is there as long as it has a member. */
    private void settle() {
        Set<Long> touched = new TreeSet<>(facesBefore.keySet());
        for (Map<Long, PlaceChange.Place> places : List.of(placesBefore, placesAfter)) {
            for (PlaceChange.Place place : places.values()) {
                Long cluster = place.cluster();
                if (cluster != null) {
                    touched.add(cluster);
                }
            }
        }
        for (long id : touched) {
            Cluster cluster = find(id);
            Cluster.State state =
                    rows.memberships().countByClusterId(id) == 0 ? Cluster.State.DISSOLVED : Cluster.State.ACTIVE;
            change(
                    cluster,
                    new Cluster.Face(cluster.face().title(), cluster.face().lead(), state));
        }
    }

    private Cluster find(long id) {
        return rows.clusters().findById(id).orElseThrow();
    }
}
