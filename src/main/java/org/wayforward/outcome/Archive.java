package org.wayforward.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a session at one revision, for staff and for import into another installation. People are pseudonyms;
 * their names, affiliations, countries, keys and links are not in it. The same revision always gives the same archive. Its
 * parts point to each other by id; {@code docs/archive.md} describes it for readers of the file.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format, +1 with every change that an older reader would misread
 * @param phases in their order
 * @param areas in their order
 * @param tags in their order
 * @param evidence in their order
 * @param participants in the order they joined
 * @param contributions of every state, in the order they arrived
 * @param clusters that have a member, in the order they were made
 * @param drafts draft recommendations, removed ones too, by area and place
 * @param supports given and taken back, by contribution, then participant
 */
public record Archive(
        String format,
        int version,
        long revision,
        Session session,
        List<Phase> phases,
        List<Area> areas,
        List<Tag> tags,
        List<Paper> evidence,
        List<Person> participants,
        List<Contribution> contributions,
        List<Cluster> clusters,
        List<Draft> drafts,
        List<Support> supports) {

    /** The name of the format. */
    public static final String FORMAT = "way-forward-archive";

    /** The version this application writes. */
    public static final int VERSION = 1;

    /**
     * What the session is called and how it is set.
     *
     * @param joinLimit the most experts who may join; absent is no limit
     * @param state {@code open}, {@code closed} or {@code archived}; absent is open
     * @param practice there and true when everything in it is invented, to train with
     * @param languages of its screens, BCP 47; absent is all there are
     * @param rules what the room may do now; absent is what the current step plans
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Session(
            String code,
            String title,
            String shortTitle,
            String meeting,
            String organizers,
            String place,
            String dates,
            String question,
            Instant createdAt,
            boolean joiningOpen,
            @Nullable Integer joinLimit,
            Clock clock,
            Wall wall,
            @Nullable String state,
            @Nullable Boolean practice,
            @Nullable List<String> languages,
            @Nullable Rules rules) {}

    /**
     * The clock: it runs while {@code endsAt} is there and stands still with {@code leftMs} otherwise.
     *
     * @param totalMs all the time given so far, milliseconds
     * @param leftMs milliseconds left, negative when over time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clock(
            long totalMs,
            @Nullable Instant endsAt,
            @Nullable Long leftMs) {}

    /** What the walls show; {@code area} is there with the mode {@code area} and only then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wall(String mode, @Nullable Long area) {}

    /** What the room may do; an absent budget or cap is unlimited. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rules(
            boolean postIssues,
            boolean postRecommendations,
            boolean seeOthers,
            boolean support,
            boolean seeTallies,
            @Nullable Integer issueBudget,
            @Nullable Integer recommendationBudget,
            @Nullable Integer issueCap,
            @Nullable Integer recommendationCap) {}

    /**
     * A step of the agenda and what the room may do in it.
     *
     * @param title its name in the session's own words, if it has one
     * @param current whether the session is in it
     * @param autoAdvance there and true when the agenda goes on by itself when its time is up
     * @param keptTotalMs all the time it had been given when the session last left it, milliseconds; absent when it
     *     never did
     * @param keptLeftMs what was left of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Phase(
            String name,
            @Nullable String title,
            int minutes,
            boolean current,
            @JsonUnwrapped Rules rules,
            @Nullable Boolean autoAdvance,
            @Nullable Long keptTotalMs,
            @Nullable Long keptLeftMs) {}

    /** A thematic area; {@code revealed} is there when its texts are shown although the step is a private one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Area(
            long id,
            String label,
            String hue,
            String title,
            String name,
            String shortName,
            @Nullable Boolean revealed) {}

    /** A tag, and the family it is listed under. */
    public record Tag(long id, String family, String name) {}

    /** A paper of the meeting. */
    public record Paper(long id, String title, String authors) {}

    /**
     * Anyone who joined.
     *
     * @param pseudonym "P17": the seventeenth who joined
     * @param state {@code active} or {@code removed}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            String pseudonym, String role, @Nullable String group, String state) {}

    /**
     * A contribution.
     *
     * @param number how people name it after its kind, "II.2": the label of its home area and its order of arrival there
     * @param area where it stands
     * @param homeArea where it was posted
     * @param author a pseudonym
     * @param clientKey the author's browser's own key of this post, unique per author
     * @param state {@code posted}, {@code withdrawn} or {@code hidden}
     * @param addresses the issues a recommendation addresses
     * @param evidence the papers it cites
     * @param revision the session's revision at which it was last written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contribution(
            long id,
            String kind,
            String number,
            long area,
            long homeArea,
            String text,
            String lang,
            @Nullable String cites,
            @Nullable String signature,
            String author,
            String clientKey,
            String state,
            @Nullable String hiddenReason,
            Instant postedAt,
            @Nullable Instant editedAt,
            List<Long> addresses,
            List<Long> evidence,
            List<Long> tags,
            long revision) {}

    /**
     * One participant's support for one contribution.
     *
     * @param participant a pseudonym
     * @param active false when it was taken back
     * @param revision the session's revision at which it was last given or taken back
     */
    public record Support(String participant, long contribution, boolean active, long revision) {}

    /**
     * Contributions of one area and kind that say the same.
     *
     * @param title may be empty
     * @param lead the contribution that it is spoken of by
     * @param members in the order they arrived
     * @param revision the session's revision at which it was last written
     */
    public record Cluster(
            long id, long area, String kind, String title, long lead, List<Long> members, long revision) {}

    /**
     * A draft recommendation.
     *
     * @param position its place in its area, lower first
     * @param text its paragraph
     * @param status {@code draft} or {@code final}
     * @param state {@code kept} or {@code removed}
     * @param answers the issues it answers
     * @param restsOn the contributions it rests on
     * @param versions every version, the first one first
     * @param textRevision the session's revision at which its text was last written
     * @param revision the session's revision at which it was last written
     */
    public record Draft(
            long id,
            long area,
            int position,
            String text,
            List<String> subparagraphs,
            String status,
            String state,
            List<Long> answers,
            List<Long> restsOn,
            List<Version> versions,
            long textRevision,
            long revision) {}

    /**
     * A draft recommendation as it once was.
     *
     * @param occasion what made it: {@code added}, {@code edited}, {@code finished}, {@code reopened}, {@code moved},
     *     {@code removed} or {@code restored}
     * @param writer a pseudonym
     */
    public record Version(
            int number,
            String occasion,
            long area,
            String text,
            List<String> subparagraphs,
            String status,
            String writer,
            Instant writtenAt) {}
}
