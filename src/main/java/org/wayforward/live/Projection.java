package org.wayforward.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one audience may know of a session at one revision, in the words of the live protocol
 * ({@code docs/live-protocol.md}). Times are milliseconds since the epoch.
 *
 * @param to the revision this is of
 * @param writers how many experts have posted
 * @param entries the contributions this audience may read, by id, in order of arrival
 * @param groupings the clusters it may see, by id, in the order they were made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Projection(
        long to,
        Room session,
        List<Area> areas,
        int writers,
        @JsonIgnore Map<Long, Entry> entries,
        @JsonIgnore Map<Long, Cluster> groupings) {

    /** The contributions as the protocol carries them. */
    @JsonProperty("contributions")
    Collection<Entry> contributions() {
        return entries.values();
    }

    /** The clusters as the protocol carries them. */
    @JsonProperty("clusters")
    Collection<Cluster> clusters() {
        return groupings.values();
    }

    /** The session itself; {@code practice} is there when everything in it is invented, to train with. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Room(
            String code,
            String title,
            String shortTitle,
            String meeting,
            String organizers,
            String place,
            String dates,
            String question,
            boolean joining,
            Phase phase,
            @Nullable Agenda agenda,
            Clock clock,
            Wall wall,
            List<Paper> evidence,
            List<Tag> tags,
            @Nullable Boolean practice) {}

    /**
     * The step the session is in and what the room may do now; an absent budget or cap is unlimited.
     *
     * @param name a key of the message bundles
     * @param title its name in the session's own words, if it has one
     * @param task the key of what there is to do, in one line
     * @param issuesUntil until when issues that were begun in the step before are still taken
     * @param recommendationsUntil the same for recommendations
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Phase(
            String name,
            @Nullable String title,
            String task,
            boolean postIssues,
            boolean postRecommendations,
            boolean seeOthers,
            boolean support,
            boolean seeTallies,
            @Nullable Integer issueBudget,
            @Nullable Integer recommendationBudget,
            @Nullable Integer issueCap,
            @Nullable Integer recommendationCap,
            @Nullable Long issuesUntil,
            @Nullable Long recommendationsUntil) {}

    /**
     * Where the session is in its agenda; absent when that has one step only.
     *
     * @param step the present step's place, from 1
     * @param next what comes after it, if anything does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agenda(int step, int steps, @Nullable Next next) {}

    /** The step after the present one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Next(String name, @Nullable String title, int minutes) {}

    /** The clock: running towards {@code endsAt}, or standing with {@code remaining} left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clock(
            long total, @Nullable Long endsAt, @Nullable Long remaining) {}

    /** What the walls show. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wall(String mode, @Nullable Long area) {}

    /** A paper that can be cited. */
    public record Paper(long id, String title, String by) {}

    /** A tag. */
    public record Tag(long id, String family, String name) {}

    /**
     * A thematic area with how many contributions stand in it; {@code revealed} is there when its texts are shown
     * although the step is a private one.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Area(
            long id,
            String label,
            String hue,
            String title,
            String name,
            @JsonProperty("short") String shortName,
            int issues,
            int recommendations,
            @Nullable Boolean revealed) {}

    /** A contribution. An absent {@code support} is a hidden tally; {@code hidden} is the reason, for staff only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            long id,
            String kind,
            long area,
            String number,
            long at,
            String text,
            String lang,
            @Nullable List<String> groups,
            @Nullable String signature,
            List<Long> addresses,
            List<Long> evidence,
            @Nullable String cites,
            List<Long> tags,
            @Nullable Boolean edited,
            @Nullable String hidden,
            @Nullable Integer support) {

        /** Most supporters first, then in order of arrival: how contributions rank on every screen. */
        public static final Comparator<Entry> STRONGEST_FIRST = Comparator.<Entry>comparingInt(
                        entry -> entry.support() == null ? 0 : -entry.support())
                .thenComparingLong(Entry::at)
                .thenComparingLong(Entry::id);

        boolean sameButTally(Entry other) {
            return withSupport(null).equals(other.withSupport(null));
        }

        private Entry withSupport(@Nullable Integer tally) {
            return new Entry(
                    id, kind, area, number, at, text, lang, groups, signature, addresses, evidence, cites, tags, edited,
                    hidden, tally);
        }
    }

    /**
     * A cluster with at least one contribution that is shown.
     *
     * @param title short; absent when it has none
     * @param lead the member it is spoken of by
     * @param members the contributions in it that the room may see, in order of arrival; hidden ones are not among them
     * @param support how many different participants support at least one of them; absent is a hidden tally
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cluster(
            long id,
            String kind,
            long area,
            @Nullable String title,
            long lead,
            List<Long> members,
            @Nullable Integer support) {

        boolean sameButTally(Cluster other) {
            return withSupport(null).equals(other.withSupport(null));
        }

        private Cluster withSupport(@Nullable Integer tally) {
            return new Cluster(id, kind, area, title, lead, members, tally);
        }
    }
}
