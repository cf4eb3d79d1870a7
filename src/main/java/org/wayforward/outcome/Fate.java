package org.wayforward.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Keyed;

/**
 * What became of a contribution: the one rule for its author's screen, the ledger of the staff and every document. It is
 * made of what happened to it; the {@link #stage()} is the farthest it has come.
 *
 * @param absence why its text is not shown, when it is not
 * @param reason why it was hidden, where that may be told
 * @param cluster the cluster it is in, if it is in one
 * @param uses the recommendations that rest on it or answer it, or do so with another one of its cluster
 */
public record Fate(
        @Nullable Absence absence,
        @Nullable String reason,
        @Nullable InCluster cluster,
        List<OutcomeDocument.Use> uses) {

    /** How far a contribution has come. Every one that was ever posted is at exactly one of these. */
    public enum Stage implements Keyed {
        PRIVATE,
        UNSORTED,
        CLUSTERED,
        DRAFTED,
        FINAL,
        HIDDEN,
        WITHDRAWN
    }

    /**
     * That it is in a cluster.
     *
     * @param title the cluster's title; null when it has none
     * @param lead the number of the contribution the cluster is spoken of by
     * @param leads whether that is this one
     * @param others how many others of the cluster are shown
     */
    public record InCluster(@Nullable String title, String lead, boolean leads, int others) {}

    /** Keeps the list as it is now. */
    public Fate {
        uses = List.copyOf(uses);
    }

    /** The fate of one that is shown no more; the reason for hiding is null where it may not be told. */
    public static Fate gone(Absence absence, @Nullable String reason) {
        return new Fate(absence, reason, null, List.of());
    }

    /** How far it has come. */
    public Stage stage() {
        if (absence != null) {
            return switch (absence) {
                case WITHDRAWN -> Stage.WITHDRAWN;
                case HIDDEN -> Stage.HIDDEN;
                case PRIVATE -> Stage.PRIVATE;
            };
        }
        if (!finals().isEmpty()) {
            return Stage.FINAL;
        }
        if (!uses.isEmpty()) {
            return Stage.DRAFTED;
        }
        return cluster == null ? Stage.UNSORTED : Stage.CLUSTERED;
    }

    /** The numbers that the document gives to the final recommendations it is in. */
    public List<Integer> finals() {
        return uses.stream()
                .map(OutcomeDocument.Use::paragraph)
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
    }

    /** The numbers of the drafts it is in that are not final. */
    public List<Integer> drafts() {
        return uses.stream()
                .filter(use -> use.paragraph() == null)
                .map(OutcomeDocument.Use::number)
                .toList();
    }
}
