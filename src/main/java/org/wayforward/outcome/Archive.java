package org.wayforward.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a session at one revision, for staff and for import into another installation. People are pseudonyms;
 * their names, affiliations, countries, keys and links are not in it. The same revision gives the same archive, but
 * for what is left on a clock that runs. Its
 * parts point to each other by id; {@code docs/archive.md} describes it for readers of the file.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format, +1 with every change that an older reader would misread
 * @param phases in their order
 * @param areas in their order
 * @param tags in their order
 * @param evidence in their order
 * @param participants in the order of their pseudonyms, which says nothing of when they joined
 * @param contributions of every state, in the order they arrived
 * @param clusters that have a member, in the order they were made
 * @param drafts draft recommendations, removed ones too, by area and place
 * @param supports given and taken back, by contribution, then participant
 * @param discussion what was said besides contributions; absent in older archives
 * @param sorting what the room was asked about sorting; absent in files from before it was
 * @param ballots what was said in the ballot, by draft, round and participant; absent in files from before it was
 * @param editions what was issued, the first edition first; absent in files from before there were any
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
        List<Support> supports,
        @Nullable Discussion discussion,
        @Nullable Sorting sorting,
        @Nullable List<Ballot> ballots,
        @Nullable List<Edition> editions) {

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
     * @param announcement the line over the walls, if there is one
     * @param closedAt when it was closed; absent while it is open
     * @param commentHours for how long after that comments on the draft are taken; absent is 48
     * @param observersRead there and true when anybody may read the draft of the closed session
     * @param purgedAt when it was made impossible to tell who wrote what
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
            @Nullable Rules rules,
            @Nullable String announcement,
            @Nullable Instant closedAt,
            @Nullable Integer commentHours,
            @Nullable Boolean observersRead,
            @Nullable Instant purgedAt) {}

    /**
     * The clock: it stands still with what was left when the archive was made.
     *
     * @param totalMs all the time given so far, milliseconds
     * @param endsAt when the time is up; only in archives of earlier versions, in place of {@code leftMs}
     * @param leftMs milliseconds left, negative when over time
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clock(
            long totalMs,
            @Nullable Instant endsAt,
            @Nullable Long leftMs) {}

    /**
     * What the walls show; {@code area} is there with the modes {@code area} and {@code results}, {@code contribution}
     * with {@code contribution} and {@code cluster}, {@code draft} with {@code draft}; {@code ranking} is what they rank
     * by, absent where it is support.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wall(
            String mode,
            @Nullable Long area,
            @Nullable Long contribution,
            @Nullable Long draft,
            @Nullable String ranking) {}

    /**
     * What the room may do; an absent budget or cap is unlimited. Whether the room sorts, authors check
     * and the ballot is open is absent in files from before there was any of it, and then none was.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rules(
            boolean postIssues,
            boolean postRecommendations,
            boolean seeOthers,
            boolean support,
            boolean seeTallies,
            @Nullable Boolean sort,
            @Nullable Boolean check,
            @Nullable Boolean ballot,
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
     * @param asksEach how many contributions each expert is asked about in it; absent is five
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
            @Nullable Long keptLeftMs,
            @Nullable Integer asksEach) {}

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
     * @param pseudonym "P482913": drawn by lot
     * @param state {@code active} or {@code removed}
     * @param standIn {@code group} or {@code person} for somebody who never joined, for whom staff wrote
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            String pseudonym,
            String role,
            @Nullable String group,
            String state,
            @Nullable String standIn) {}

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
     * @param entered {@code spoken} or {@code paper} when staff entered it for its author
     * @param enteredBy who entered it, a pseudonym
     * @param fate how far it has come, a stage of {@link Fate}; follows from the rest of the file
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
            @Nullable String entered,
            @Nullable String enteredBy,
            @Nullable String fate,
            long revision) {

        Contribution at(String stage) {
            return new Contribution(
                    id,
                    kind,
                    number,
                    area,
                    homeArea,
                    text,
                    lang,
                    cites,
                    signature,
                    author,
                    clientKey,
                    state,
                    hiddenReason,
                    postedAt,
                    editedAt,
                    addresses,
                    evidence,
                    tags,
                    entered,
                    enteredBy,
                    stage,
                    revision);
        }
    }

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
     * @param round the round of the ballot that its text belongs to, from 1; absent is the first
     * @param exception why it is final although it answers no issue or rests on nothing
     * @param terms how rapporteurs put its support in words, the first one first; absent when none did
     * @param revision the session's revision at which it was last written
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
            @Nullable Integer round,
            @Nullable String exception,
            @Nullable List<SaidTerm> terms,
            long revision) {}

    /**
     * That a rapporteur put the support of a draft in words.
     *
     * @param number counted from 1 for each draft; the last one stands, for its round
     * @param round the round it was said of
     * @param term {@code broad-support}, {@code support} or {@code views-differed}; absent when it takes back what was said
     * @param note why another term than was counted
     * @param writer a pseudonym
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SaidTerm(
            int number,
            int round,
            @Nullable String term,
            @Nullable String note,
            String writer,
            Instant saidAt) {}

    /**
     * A draft recommendation as it once was.
     *
     * @param occasion what made it: {@code added}, {@code edited}, {@code finished}, {@code reopened}, {@code moved},
     *     {@code removed} or {@code restored}
     * @param writer a pseudonym
     * @param note why it became final although something was missing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            int number,
            String occasion,
            long area,
            String text,
            List<String> subparagraphs,
            String status,
            String writer,
            Instant writtenAt,
            @Nullable String note) {}

    /**
     * What a participant said of a draft recommendation.
     *
     * @param participant a pseudonym
     * @param round of the draft's text, from 1
     * @param choice {@code support}, {@code with-reservation}, {@code cannot-support} or {@code outside-my-field}
     * @param reservation the sentence that goes with the middle two
     * @param treatments how rapporteurs dealt with it, the first time first; absent when none did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ballot(
            long draft,
            String participant,
            int round,
            String choice,
            @Nullable String reservation,
            Instant answeredAt,
            @Nullable List<Treated> treatments) {}

    /**
     * That a rapporteur dealt with a reservation.
     *
     * @param number counted from 1 for each answer; the last one stands while its sentence does
     * @param treatment {@code resolved}, {@code bracketed}, {@code footnoted} or {@code open}
     * @param sentence the reservation as it was said then
     * @param note why, which words, or the words of the footnote
     * @param writer a pseudonym
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Treated(
            int number,
            String treatment,
            String sentence,
            @Nullable String note,
            String writer,
            Instant treatedAt) {}

    /**
     * The final recommendations as they were given out once.
     *
     * @param number from 1
     * @param ofRevision the revision of the session, where it was issued, that it is a picture of
     * @param issuer a pseudonym; absent when it was an organizer of the installation
     * @param texts its recommendations in their order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Edition(
            int number, long ofRevision, @Nullable String issuer, Instant issuedAt, List<EditionText> texts) {}

    /**
     * A recommendation of an edition.
     *
     * @param version which version of the draft it is
     */
    public record EditionText(long draft, int version) {}

    /**
     * What was said besides contributions.
     *
     * @param speakRequests every wish to speak, in the order they were made
     * @param comments of every state, in the order they arrived
     * @param done who is done with which step, by step
     * @param discussed the contributions that were discussed
     */
    public record Discussion(
            List<SpeakRequest> speakRequests, List<Comment> comments, List<Done> done, List<Long> discussed) {}

    /**
     * A wish to speak.
     *
     * @param participant a pseudonym
     * @param contribution what it was about, if it was one
     * @param named whether the room may read the speaker's name, which is not in the archive
     * @param again whether they had spoken before when they asked
     * @param placed whether a facilitator chose their place
     * @param position their place, lower first, among those who wait
     * @param state {@code waiting}, {@code speaking}, {@code spoken}, {@code taken-back} or {@code removed}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpeakRequest(
            String participant,
            @Nullable Long contribution,
            boolean named,
            boolean again,
            boolean placed,
            int position,
            String state,
            Instant askedAt,
            @Nullable Instant calledAt,
            long revision) {}

    /**
     * A comment, on a contribution, on a draft, or on the draft document as a whole.
     *
     * @param whole there and true when it is on the document as a whole
     * @param author a pseudonym
     * @param clientKey the author's browser's own key of this comment, unique per author
     * @param state {@code posted}, {@code withdrawn} or {@code hidden}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Comment(
            @Nullable Long contribution,
            @Nullable Long draft,
            @Nullable Boolean whole,
            String text,
            String lang,
            @Nullable String signature,
            String author,
            String clientKey,
            String state,
            @Nullable String hiddenReason,
            Instant postedAt,
            long revision) {}

    /**
     * Somebody's word that they are done with a step.
     *
     * @param step its place among the phases, from 0
     * @param participant a pseudonym
     */
    public record Done(int step, String participant, long revision) {}

    /**
     * What the room was asked about sorting.
     *
     * @param asks by contribution, then participant
     * @param filings what it agreed on, by contribution
     * @param checks what authors said about the clusters their contributions came into, by contribution
     */
    public record Sorting(List<Ask> asks, List<Filing> filings, List<Check> checks) {}

    /**
     * An expert was asked where a contribution of somebody else belongs.
     *
     * @param participant a pseudonym
     * @param step the place of the step among {@code phases}, from 0; absent when it is not there any more
     * @param state {@code open}, {@code answered} or {@code dropped}
     * @param place {@code cluster}, {@code same}, {@code alone} or {@code unknown}; there with an answer
     * @param cluster with {@code cluster}, unless it was dissolved
     * @param other with {@code same}: the other contribution
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ask(
            String participant,
            long contribution,
            @Nullable Integer step,
            String state,
            @Nullable String place,
            @Nullable Long cluster,
            @Nullable Long other,
            Instant askedAt,
            @Nullable Instant answeredAt) {}

    /**
     * The room agreed on a contribution.
     *
     * @param outcome {@code filed} into a cluster, or {@code alone}: something new
     * @param alike how many answers were alike
     * @param of how many answers named a place
     * @param confirmed whether a facilitator has passed over it
     */
    public record Filing(long contribution, String outcome, int alike, int of, Instant filedAt, boolean confirmed) {}

    /**
     * An author said whether the cluster that a contribution came into says what was meant.
     *
     * @param cluster absent when it was dissolved
     * @param reason why not; there with a no
     * @param settled what a facilitator did about a no: {@code kept}, {@code taken-out} or {@code moved}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Check(
            long contribution,
            @Nullable Long cluster,
            boolean agrees,
            @Nullable String reason,
            Instant answeredAt,
            @Nullable String settled) {}
}
