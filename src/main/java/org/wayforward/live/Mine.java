package org.wayforward.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is private to one person, whole and small: it travels in the reply to each of their commands and by its own GET.
 *
 * @param revision the session's revision this is of; an older one never replaces a newer one
 * @param serverTime the server's clock, for the browser's countdown; milliseconds since the epoch
 * @param supports the contributions this person supports now
 * @param done the steps this person has said they are done with
 * @param asked this person's wish to speak, while they wait or speak
 * @param comments what this person has commented
 * @param spent supports that count against the budget, by kind
 * @param sorting what I am asked about the contributions of others; absent in a step in which the room does not sort
 * @param ballots what I have said in the ballot, in every round
 * @param checks the clusters I am asked about, in the order my contributions arrived; absent when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mine(
        long revision,
        long serverTime,
        @Nullable String name,
        List<Own> contributions,
        List<Long> supports,
        Map<String, Integer> spent,
        List<Long> done,
        @Nullable Asked asked,
        List<OwnComment> comments,
        @Nullable Sorting sorting,
        @Nullable List<Check> checks,
        List<Ballot> ballots) {

    /** What I said of a draft recommendation in a round of its text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ballot(
            long draft, int round, String choice, @Nullable String reservation) {}

    /** My wish to speak: {@code waiting} or {@code speaking}. */
    public record Asked(long id, String state, boolean named) {}

    /** One of my comments, in any state. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnComment(
            long id,
            @Nullable Long contribution,
            String text,
            long at,
            String state,
            @Nullable String reason) {}

    /**
     * What I am asked about the contributions of others in this step.
     *
     * @param answered how many answers I have given in it
     * @param ask the contribution I am asked about now; absent when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sorting(int answered, @Nullable Ask ask) {}

    /**
     * Where a contribution of somebody else belongs.
     *
     * @param id what the answer names
     * @param clusters likely ones of its area and kind, the likeliest first
     * @param alike unsorted contributions that share words with it, the likeliest first
     */
    public record Ask(long id, long contribution, List<Long> clusters, List<Long> alike) {}

    /** Whether the cluster that a contribution of mine came into says what I meant. */
    public record Check(long contribution, long cluster) {}

    /** One of my contributions, in any phase and state. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Own(
            long id,
            String kind,
            long area,
            String number,
            String text,
            String lang,
            long at,
            String state,
            @Nullable String reason,
            long rowRevision,
            List<Long> addresses,
            @Nullable Boolean edited) {}
}
