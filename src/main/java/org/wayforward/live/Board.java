package org.wayforward.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.contribution.State;
import org.wayforward.discussion.CommentState;
import org.wayforward.discussion.SpeakState;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.StagedDraft;
import org.wayforward.participant.StandIn;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.Grace;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.Ranking;
import org.wayforward.session.SessionClock;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.WallFocus;
import org.wayforward.sorting.Company;

/**
 * Everything a session holds at one revision, as the database had it: immutable, and never shown to anybody as it is.
 * What an audience may know of it is {@link Projector}'s to say. Ids are the server's numbers.
 *
 * @param rules what the room may do now
 * @param grace what may still be posted for a moment
 * @param agenda its steps in their order
 * @param step the one the session is in
 * @param wall what a facilitator pointed the walls at
 * @param people everybody who ever joined, by id
 * @param cards every contribution ever posted, by id
 * @param clusters every cluster ever made, by id
 * @param memberships the cluster of each contribution that is in one, by the contribution's id
 * @param drafts every draft recommendation there ever was, by id
 * @param answered the last answer of each participant in the ballot, by draft, then participant; what they said is not
 *     here
 * @param supporters who supports each contribution, by the contribution's id
 * @param sorting what the room was asked about sorting
 * @param generations the valid generation of each role's link; absent is 0
 * @param discussion what is said besides contributions
 * @param staged the draft recommendation the walls were pointed at, if it is one
 * @param outcomeRevision the last revision that touched what the outcome rests on; what follows from an outcome is read anew
 *     when this has moved
 * @param mineRevisions the last revision that touched what is private to a participant, by participant
 */
public record Board(
        long revision,
        SessionFacts session,
        SessionClock clock,
        PhaseRules rules,
        @Nullable Grace grace,
        List<Step> agenda,
        long step,
        Wall wall,
        List<Area> areas,
        List<Tag> tags,
        List<Paper> evidence,
        Map<Long, Person> people,
        Map<Long, Card> cards,
        Map<Long, Cluster> clusters,
        Map<Long, Long> memberships,
        Map<Long, Draft> drafts,
        Map<Long, Map<Long, Answered>> answered,
        Map<Long, Set<Long>> supporters,
        SortingState sorting,
        Map<Role, Integer> generations,
        Discussion discussion,
        @Nullable StagedDraft staged,
        long outcomeRevision,
        Map<Long, Long> mineRevisions) {

    /** That somebody has answered about this round of a text; another answer is another revision. */
    public record Answered(int round, long rowRevision) {}

    /** What a facilitator pointed the walls at, and the line over them; an empty one is none. */
    public record Wall(
            WallFocus.Mode mode,
            @Nullable Long area,
            @Nullable Long contribution,
            @Nullable Long draft,
            Ranking ranking,
            String announcement) {}

    /**
     * What is said besides contributions.
     *
     * @param requests every wish to speak there ever was, by id
     * @param comments every comment ever written, by id
     * @param done who has said they are done, by step
     * @param discussed the contributions marked as discussed
     */
    public record Discussion(
            Map<Long, SpeakRequest> requests,
            Map<Long, Comment> comments,
            Map<Long, Set<Long>> done,
            Set<Long> discussed) {

        static final Discussion NONE = new Discussion(Map.of(), Map.of(), Map.of(), Set.of());
    }

    /**
     * Somebody's wish to speak.
     *
     * @param about the contribution it is about, if any
     * @param named whether the room may read their name
     * @param again whether they had spoken before when they asked
     */
    public record SpeakRequest(
            long id,
            long rowRevision,
            long participant,
            @Nullable Long about,
            boolean named,
            boolean again,
            int position,
            SpeakState state) {}

    /** A comment on a contribution or on a draft. */
    public record Comment(
            long id,
            long rowRevision,
            @Nullable Long contribution,
            @Nullable Long draft,
            String text,
            String lang,
            @Nullable String signature,
            long author,
            CommentState state,
            @Nullable String hiddenReason,
            Instant postedAt) {}

    /** A thematic area; {@code revealed} when its texts are shown although the step is a private one. */
    public record Area(
            long id,
            int position,
            String label,
            String hue,
            String title,
            String name,
            String shortName,
            boolean revealed) {}

    /** A step of the agenda, as it is planned, and how many contributions each expert is asked about in it. */
    public record Step(long id, int position, AgendaStep plan, int asks) {}

    /** A tag an author may set. */
    public record Tag(long id, int position, String family, String name) {}

    /** A paper that can be cited. */
    public record Paper(long id, int position, String title, String authors) {}

    /** Somebody who joined, or for whom staff write; then {@code standIn} says what they are. */
    public record Person(
            long id,
            Role role,
            @Nullable StakeholderGroup group,
            @Nullable String name,
            @Nullable String affiliation,
            @Nullable String country,
            boolean removed,
            int linkGeneration,
            Instant joinedAt,
            @Nullable StandIn standIn) {}

    /**
     * A contribution with its links; {@code rowRevision} is the revision at which its own row was last written.
     *
     * @param medium how it reached whoever of the staff entered it; null when its author posted it
     */
    public record Card(
            long id,
            long rowRevision,
            Kind kind,
            long area,
            long homeArea,
            int number,
            String text,
            String lang,
            @Nullable String cites,
            @Nullable String signature,
            long author,
            State state,
            @Nullable String hiddenReason,
            Instant postedAt,
            boolean edited,
            @Nullable Medium medium,
            Set<Long> addresses,
            Set<Long> evidence,
            Set<Long> tags) {}

    /**
     * A cluster; {@code rowRevision} is the revision at which its own row was last written.
     *
     * @param title short, or empty
     * @param lead the contribution chosen to lead it; {@link org.wayforward.cluster.Lead} says which does now
     * @param dissolved whether it has no member any more
     */
    public record Cluster(
            long id, long rowRevision, long area, Kind kind, String title, long lead, boolean dissolved) {}

    /**
     * A draft recommendation.
     *
     * @param text its paragraph and subparagraphs, one on each line
     * @param round the round of the ballot that this text belongs to
     * @param finished whether it is final
     * @param ends the contributions that it answers or rests on
     */
    public record Draft(
            long id,
            long area,
            int position,
            String text,
            int round,
            boolean finished,
            boolean removed,
            Set<Long> ends) {

        Draft linked(Set<Long> now) {
            return new Draft(id, area, position, text, round, finished, removed, now);
        }
    }

    /** Every contribution that is posted and neither hidden nor withdrawn. */
    public List<Card> posted() {
        return cards.values().stream()
                .filter(card -> card.state() == State.POSTED)
                .toList();
    }

    /**
     * The posted contributions that are still to be sorted: in no cluster, not agreed to be something new, and not alone of
     * their kind in their area.
     */
    public List<Card> unsorted() {
        List<Card> posted = posted();
        Company company = new Company();
        posted.forEach(card -> company.add(card.area(), card.kind()));
        return posted.stream()
                .filter(card -> !memberships.containsKey(card.id()) && !sorting.alone(card.id()))
                .filter(card -> company.keeps(card.area(), card.kind()))
                .toList();
    }

    /** The step the session is in. */
    public Step present() {
        return agenda.get(place());
    }

    /** The place of the present step in the agenda, from 0. */
    public int place() {
        for (int i = 0; i < agenda.size(); i++) {
            if (agenda.get(i).id() == step) {
                return i;
            }
        }
        throw new IllegalStateException("The session is in none of its steps");
    }

    /** The step so many places after the present one, if there is one; negative is before it. */
    public @Nullable Step fromPresent(int places) {
        int wanted = place() + places;
        return wanted < 0 || wanted >= agenda.size() ? null : agenda.get(wanted);
    }

    /** Who waits to speak, first first. */
    public List<SpeakRequest> queue() {
        return DiscussionProjector.queue(this);
    }

    /** Who speaks, if anybody does. */
    public @Nullable SpeakRequest speaking() {
        return DiscussionProjector.speaking(this);
    }

    /** How many experts have said that they are done with the present step. */
    public int done() {
        return DiscussionProjector.done(this);
    }

    /** Who supports this contribution. */
    public Set<Long> supportersOf(long card) {
        return supporters.getOrDefault(card, Set.of());
    }

    /** The last revision that touched what is private to this participant; 0 when nothing has. */
    public long mineRevision(ParticipantId somebody) {
        return mineRevisions.getOrDefault(somebody.value(), 0L);
    }

    /** Why this participant's screens must end now, if they must. */
    public Refusal.@Nullable Reason endOf(ParticipantId somebody) {
        Person person = people.get(somebody.value());
        if (person == null) {
            return null;
        }
        if (!session.state().opensTo(person.role())) {
            return session.state().reason();
        }
        Instant purged = session.closing().purgedAt();
        if (purged != null && person.joinedAt().isBefore(purged)) {
            return Refusal.Reason.PURGED;
        }
        if (person.removed()) {
            return Refusal.Reason.REMOVED;
        }
        boolean renewed =
                person.role().byLink() && person.linkGeneration() != generations.getOrDefault(person.role(), 0);
        return renewed ? Refusal.Reason.LINK_RENEWED : null;
    }
}
