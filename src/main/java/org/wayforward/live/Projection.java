package org.wayforward.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayforward.outcome.DraftText;
import org.wayforward.vote.Balance;

/**
 * What one audience may know of a session at one revision, in the words of the live protocol
 * ({@code docs/live-protocol.md}). Times are milliseconds since the epoch.
 *
 * @param to the revision this is of
 * @param writers how many experts have posted with a screen of their own
 * @param drafts the draft recommendations that are linked to contributions this audience may read
 * @param ballot the draft recommendations that the ballot asks about, in their order; for experts, while it is open
 * @param done how many experts have said that they are done with the present step
 * @param speakers who speaks and who waits to
 * @param voters who has supported anything, by stakeholder group; absent while tallies are hidden
 * @param entries the contributions this audience may read, by id, in order of arrival
 * @param groupings the clusters it may see, by id, in the order they were made
 * @param remarks the comments it may read, by id, in order of arrival
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Projection(
        long to,
        Room session,
        List<Area> areas,
        int writers,
        List<Draft> drafts,
        List<Proposal> ballot,
        int done,
        Speakers speakers,
        @Nullable Voters voters,
        @JsonIgnore Map<Long, Entry> entries,
        @JsonIgnore Map<Long, Cluster> groupings,
        @JsonIgnore Map<Long, Comment> remarks) {

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

    /** The comments as the protocol carries them. */
    @JsonProperty("comments")
    Collection<Comment> comments() {
        return remarks.values();
    }

    /**
     * How many have supported anything of a kind: everybody, then those of each group.
     *
     * @param groups the stakeholder groups as they are shown, small ones joined; none when that would say nothing
     */
    public record Voters(List<List<String>> groups, List<Integer> issue, List<Integer> recommendation) {}

    /**
     * The queue to speak.
     *
     * @param waiting the wishes of those who wait, first first; each knows their own
     * @param now who speaks, if anybody does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Speakers(List<Long> waiting, @Nullable Speaker now) {}

    /**
     * Who speaks.
     *
     * @param name there when they want the room to read it
     * @param about the contribution they want to speak about, if it is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Speaker(
            long id,
            @Nullable List<String> groups,
            @Nullable String name,
            @Nullable Long about) {}

    /**
     * A comment on a contribution, or for staff on a draft.
     *
     * @param role of an author who is no expert
     * @param hidden the reason for hiding it, for staff only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Comment(
            long id,
            @Nullable Long contribution,
            @Nullable Long draft,
            long at,
            String text,
            String lang,
            @Nullable List<String> groups,
            @Nullable String role,
            @Nullable String signature,
            @Nullable String hidden) {}

    /** The session itself; {@code announcement} is the line over the walls, if there is one; {@code practice} is there when everything in it is invented, to train with. */
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
            @Nullable String announcement,
            List<Paper> evidence,
            List<Tag> tags,
            @Nullable Boolean practice,
            @Nullable Closed closed) {}

    /**
     * That the session is closed.
     *
     * @param at when it was
     * @param until until when comments on its draft are taken; absent when none are
     * @param observers there and true when anybody may read the draft
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Closed(
            long at, @Nullable Long until, @Nullable Boolean observers) {}

    /**
     * The step the session is in and what the room may do now; an absent budget or cap is unlimited.
     *
     * @param name a key of the message bundles
     * @param title its name in the session's own words, if it has one
     * @param task the key of what there is to do, in one line
     * @param asks how many contributions each expert is asked about while the room sorts
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
            boolean sort,
            boolean check,
            boolean ballot,
            @Nullable Integer issueBudget,
            @Nullable Integer recommendationBudget,
            @Nullable Integer issueCap,
            @Nullable Integer recommendationCap,
            @Nullable Integer asks,
            @Nullable Long issuesUntil,
            @Nullable Long recommendationsUntil) {}

    /**
     * Where the session is in its agenda; absent when that has one step only.
     *
     * @param id of the present step
     * @param step the present step's place, from 1
     * @param next what comes after it, if anything does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agenda(
            long id, int step, int steps, @Nullable Next next) {}

    /** The step after the present one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Next(String name, @Nullable String title, int minutes) {}

    /** The clock: running towards {@code endsAt}, or standing with {@code remaining} left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clock(
            long total, @Nullable Long endsAt, @Nullable Long remaining) {}

    /**
     * What the walls show: {@code overview}, {@code area}, {@code rotate}, {@code contribution}, {@code cluster},
     * {@code results}, {@code calm}, {@code speaking} or {@code draft}, and of what; {@code ranking} is there when they rank
     * by something else than support. {@code draft} is for walls alone.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wall(
            String mode,
            @Nullable Long area,
            @Nullable Long contribution,
            @Nullable Long cluster,
            @Nullable String ranking,
            @Nullable Shown draft) {}

    /**
     * A draft recommendation on a wall.
     *
     * @param changed whether {@code lines} has an earlier text beside the present one
     * @param lines its paragraph and subparagraphs
     * @param backing how far it is supported
     * @param term how that is put in words, once the ballot is closed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            long id,
            int number,
            @Nullable Integer paragraph,
            long area,
            boolean changed,
            List<Line> lines,
            @Nullable Backing backing,
            @Nullable String term) {}

    /**
     * A line of two texts: {@code mark} and each first part is kept, inserted or removed.
     *
     * @param item there and true when it is a subparagraph of the second level
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String mark, @Nullable Boolean item, List<List<String>> parts) {}

    /**
     * How far a draft recommendation is supported.
     *
     * @param round of the ballot; absent where it is the support of what it rests on
     * @param reserved how many of the supporters have a reservation; absent where none has
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Backing(
            @Nullable Integer round,
            int supporters,
            @Nullable Integer reserved,
            int voters,
            List<Share> shares) {}

    /** How many of a group do, of how many. */
    public record Share(List<String> groups, int supporters, int voters) {}

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

    /**
     * A contribution. An absent {@code support} is a hidden tally; {@code shares} are its supporters of each of the groups of
     * {@link Voters}; {@code hidden} is the reason, for staff only;
     * {@code entered} says how it reached the staff, when they wrote it down for its author.
     */
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
            @Nullable String entered,
            @Nullable String hidden,
            @Nullable Integer support,
            @Nullable List<Integer> shares) {

        /** In order of arrival, which every ranking begins with. */
        public static final Comparator<Entry> ARRIVAL =
                Comparator.comparingLong(Entry::at).thenComparingLong(Entry::id);

        /** The ranking by support, which lists begin with that nobody has ranked otherwise. */
        public static final Comparator<Entry> STRONGEST_FIRST = Balance.<Entry>mostSupportedFirst(
                        entry -> entry.support() == null ? 0 : entry.support())
                .thenComparing(ARRIVAL);

        boolean sameButTally(Entry other) {
            return untallied().equals(other.untallied());
        }

        private Entry untallied() {
            return new Entry(
                    id, kind, area, number, at, text, lang, groups, signature, addresses, evidence, cites, tags, edited,
                    entered, hidden, null, null);
        }
    }

    /**
     * That a draft recommendation answers or rests on contributions; what it says is not told.
     *
     * @param number its number among all drafts
     * @param paragraph its number among those that are final; absent while it is not
     * @param from the contributions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Draft(int number, @Nullable Integer paragraph, List<Long> from) {}

    /**
     * A draft recommendation that the ballot asks about.
     *
     * @param number its number among those that are final
     * @param round of its text, from 1: the next begins when the text has changed after somebody answered
     */
    public record Proposal(
            long id, int number, long area, int round, String text, List<DraftText.Subparagraph> subparagraphs) {}

    /**
     * A cluster with at least one contribution that is shown.
     *
     * @param title short; absent when it has none
     * @param lead the member it is spoken of by
     * @param members the contributions in it that the room may see, in order of arrival; hidden ones are not among them
     * @param support how many different participants support at least one of them; absent is a hidden tally
     * @param shares these by group, as of a contribution
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cluster(
            long id,
            String kind,
            long area,
            @Nullable String title,
            long lead,
            List<Long> members,
            @Nullable Integer support,
            @Nullable List<Integer> shares) {

        boolean sameButTally(Cluster other) {
            return untallied().equals(other.untallied());
        }

        private Cluster untallied() {
            return new Cluster(id, kind, area, title, lead, members, null, null);
        }
    }
}
