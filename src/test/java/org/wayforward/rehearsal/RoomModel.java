package org.wayforward.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What one screen knows of the room: a snapshot, and the deltas after it. It follows the rules of the live protocol for
 * gaps and resets, but fetches nothing itself. Not safe for use by several threads.
 */
final class RoomModel {
    private long revision = -1;
    private boolean waiting = true;
    private long wanted;
    private final List<Delta> kept = new ArrayList<>();

    private JsonNode session = MissingNode.getInstance();
    private JsonNode areas = MissingNode.getInstance();
    private JsonNode writers = MissingNode.getInstance();
    private JsonNode voters = MissingNode.getInstance();
    private final Map<Long, Contribution> contributions = new HashMap<>();

    /** What became of a delta. */
    enum Effect {
        /** The room has moved on. */
        APPLIED,
        /** The room was there already. */
        IGNORED,
        /** It waits for the snapshot that was asked for before. */
        KEPT,
        /** Something is missing before it: a snapshot at {@link #wanted()} is needed now. */
        GAP,
        /** All is forgotten: a snapshot at {@link #wanted()} is needed within a second. */
        RESET
    }

    /** Takes the next delta. */
    Effect apply(Delta delta) {
        if (waiting) {
            kept.add(delta);
            return Effect.KEPT;
        }
        if (delta.to() <= revision) {
            return Effect.IGNORED;
        }
        if (delta.reset()) {
            forget(delta.to());
            return Effect.RESET;
        }
        if (delta.from() > revision) {
            waiting = true;
            wanted = delta.to();
            kept.add(delta);
            return Effect.GAP;
        }
        take(delta);
        return Effect.APPLIED;
    }

    /**
     * Takes the snapshot that was asked for, and the deltas that came meanwhile.
     *
     * @return whether nothing more has to be asked for; otherwise a snapshot at {@link #wanted()} is needed
     */
    boolean apply(Snapshot snapshot) {
        if (snapshot.to() < wanted) {
            return false;
        }
        revision = snapshot.to();
        session = snapshot.session();
        areas = snapshot.areas();
        writers = snapshot.writers();
        voters = snapshot.voters();
        contributions.clear();
        contributions.putAll(snapshot.contributions());
        waiting = false;
        List<Delta> meanwhile = List.copyOf(kept);
        kept.clear();
        meanwhile.forEach(this::apply);
        return !waiting;
    }

    /** The revision the room is at; -1 before the first snapshot and after a reset. */
    long revision() {
        return revision;
    }

    /** Something is known to be missing up to {@code newer}: a snapshot at that revision is needed now. */
    void doubt(long newer) {
        waiting = true;
        wanted = Math.max(wanted, newer);
    }

    /** Whether a snapshot is due. */
    boolean waiting() {
        return waiting;
    }

    /** The revision which the awaited snapshot must have at least. */
    long wanted() {
        return wanted;
    }

    JsonNode session() {
        return session;
    }

    JsonNode areas() {
        return areas;
    }

    /** All contributions that are shown, in no order. */
    List<Contribution> contributions() {
        return List.copyOf(contributions.values());
    }

    boolean shows(long contribution) {
        return contributions.containsKey(contribution);
    }

    /** Where this room is other than a fresh snapshot of the same revision, or null when it is the same. */
    @Nullable
    String difference(Snapshot fresh) {
        if (revision != fresh.to()) {
            return "revision " + revision + " instead of " + fresh.to();
        }
        if (!session.equals(fresh.session())) {
            return "session " + session + " instead of " + fresh.session();
        }
        if (!areas.equals(fresh.areas())) {
            return "areas " + areas + " instead of " + fresh.areas();
        }
        if (!writers.equals(fresh.writers())) {
            return "writers " + writers + " instead of " + fresh.writers();
        }
        if (!voters.equals(fresh.voters())) {
            return "voters " + voters + " instead of " + fresh.voters();
        }
        for (Contribution contribution : fresh.contributions().values()) {
            Contribution here = contributions.get(contribution.id());
            if (!contribution.equals(here)) {
                return "contribution " + Objects.toString(here, "none") + " instead of " + contribution;
            }
        }
        if (contributions.size() != fresh.contributions().size()) {
            return contributions.size() + " contributions instead of "
                    + fresh.contributions().size();
        }
        return null;
    }

    private void forget(long resetRevision) {
        revision = -1;
        waiting = true;
        wanted = Math.max(wanted, resetRevision);
        session = MissingNode.getInstance();
        areas = MissingNode.getInstance();
        writers = MissingNode.getInstance();
        voters = MissingNode.getInstance();
        contributions.clear();
    }

    private void take(Delta delta) {
        revision = delta.to();
        session = Objects.requireNonNullElse(delta.session(), session);
        areas = Objects.requireNonNullElse(delta.areas(), areas);
        writers = Objects.requireNonNullElse(delta.writers(), writers);
        voters = Objects.requireNonNullElse(delta.voters(), voters);
        delta.dropped().forEach(contributions::remove);
        delta.put().forEach(contribution -> contributions.put(contribution.id(), contribution));
        delta.tallies()
                .forEach((id, counts) ->
                        contributions.computeIfPresent(id, (any, contribution) -> contribution.withSupport(counts)));
    }
}
