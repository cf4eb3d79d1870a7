package org.wayforward.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.StakeholderGroup;

/**
 * What a session has brought so far, as the desk and every export show it: indicative, and not consolidated until a
 * recommendation is final. It names nobody except by a signature, and groups only as
 * {@link org.wayforward.vote.JoinedGroups} allows. Texts that were withdrawn or hidden are nowhere in it.
 *
 * @param revision the session's revision this is a picture of
 * @param at when the picture was taken
 * @param areas the thematic areas in the order of the meeting, empty ones too
 */
public record OutcomeDocument(
        Masthead masthead, long revision, Instant at, List<Area> areas, Participation participation) {

    /** What the meeting and its closing session are called, in the meeting's own words and language. */
    public record Masthead(
            String code,
            String title,
            String meeting,
            String organizers,
            String place,
            String dates,
            String question) {}

    /**
     * A thematic area with what stands in it now, each kind ranked: most supporters first, then order of arrival.
     *
     * @param label its label on signs, as in "II"
     * @param hue its colour on screens, a name of the style sheets
     * @param title its full title
     * @param name its name on boards
     * @param issues the posted issues
     * @param recommendations the posted recommendations
     * @param sources the same as clusters and unsorted contributions, issues and recommendations ranked together
     * @param drafts its draft recommendations, in their order
     * @param removedDrafts those that were removed and can be brought back
     * @param gone an account of what was withdrawn or hidden, in order of number
     */
    public record Area(
            AreaId id,
            String label,
            String hue,
            String title,
            String name,
            List<Entry> issues,
            List<Entry> recommendations,
            List<Source> sources,
            List<Draft> drafts,
            List<Draft> removedDrafts,
            List<Gone> gone) {

        /** Issues, then recommendations, as the document lists them. */
        public Stream<Entry> entries() {
            return Stream.concat(issues.stream(), recommendations.stream());
        }

        /** The clusters and unsorted contributions of a kind, ranked. */
        public List<Source> sources(Kind kind) {
            return sources.stream().filter(source -> source.kind() == kind).toList();
        }

        /** The recommendations that are final, in their order. */
        public List<Draft> finals() {
            return drafts.stream()
                    .filter(draft -> draft.status() == DraftStatus.FINAL)
                    .toList();
        }

        /** How many contributions were withdrawn or hidden; their texts are nowhere in the document. */
        public int notShown() {
            return gone.size();
        }
    }

    /**
     * A posted contribution.
     *
     * @param number how people name it after its kind, "II.2": the label of the area it was posted in and its order of
     *     arrival there
     * @param lang the language of the author's screen, BCP 47
     * @param addresses numbers of the posted issues a recommendation addresses; empty for an issue
     * @param addressedBy numbers of the posted recommendations that address an issue; empty for a recommendation
     * @param evidence papers of the meeting it cites
     * @param cites a country case or link of the author's own
     * @param groups the author's stakeholder group together with those it is joined with; empty when that would single
     *     somebody out or say nothing
     * @param signature the name the author chose to sign with
     * @param supporters how many different participants support it
     * @param balance its supporters by stakeholder group
     * @param nowUnder the label of the area it stands in, when that is not the one of its number
     * @param cluster the number by which its cluster is known; null when it is unsorted
     * @param uses the drafts it is taken up in, by itself or with its cluster
     */
    public record Entry(
            ContributionId id,
            Kind kind,
            String number,
            String text,
            String lang,
            Instant postedAt,
            List<String> addresses,
            List<String> addressedBy,
            List<Paper> evidence,
            @Nullable String cites,
            List<Tag> tags,
            Set<StakeholderGroup> groups,
            @Nullable String signature,
            int supporters,
            List<GroupSupport> balance,
            @Nullable String nowUnder,
            @Nullable String cluster,
            List<Use> uses) {}

    /**
     * What a rapporteur draws on: a cluster, or a contribution that is in none.
     *
     * @param key tells sources apart and stays the same while one changes: its cluster's, else its contribution's id
     * @param title the cluster's short title; null for an unsorted contribution
     * @param members what is in it, its lead first
     * @param supporters how many different participants support any of its members
     * @param balance its supporters by stakeholder group
     * @param uses the drafts that any of its members is taken up in
     */
    public record Source(
            long key,
            Kind kind,
            @Nullable String title,
            List<Entry> members,
            int supporters,
            List<GroupSupport> balance,
            List<Use> uses) {

        /** The contribution it is known by. */
        public Entry lead() {
            return members.getFirst();
        }

        /** The ids of all its members. */
        public List<ContributionId> ids() {
            return members.stream().map(Entry::id).toList();
        }
    }

    /**
     * That a contribution is taken up in a draft.
     *
     * @param number the draft's number among all drafts
     * @param paragraph its number among those that are final; null while it is not
     * @param itself whether the contribution itself is linked, or only others of its cluster are
     */
    public record Use(int number, @Nullable Integer paragraph, boolean itself) {}

    /**
     * A draft recommendation.
     *
     * @param number its number among all drafts of the session, from 1; 0 when it was removed
     * @param paragraph its number among those that are final; null while it is not
     * @param answers the issues it answers
     * @param restsOn the contributions it rests on
     * @param suggested posted issues that what it rests on addresses and it does not answer yet
     * @param supporters how many different participants support any contribution it rests on
     * @param balance these by stakeholder group
     * @param textRevision the session's revision at which its text was last written: an edit says which one it has seen
     * @param versions how many versions of it are kept
     */
    public record Draft(
            DraftId id,
            AreaId area,
            int number,
            @Nullable Integer paragraph,
            DraftText text,
            DraftStatus status,
            List<Link> answers,
            List<Link> restsOn,
            List<Link> suggested,
            int supporters,
            List<GroupSupport> balance,
            long textRevision,
            int versions) {}

    /**
     * A contribution at the far end of a draft's link.
     *
     * @param gone whether it was withdrawn or hidden since; its text is empty then
     */
    public record Link(ContributionId id, Kind kind, String number, String text, boolean gone) {}

    /** A contribution that was withdrawn or hidden: that it was there, and nothing of what it said. */
    public record Gone(Kind kind, String number, State state, int supporters) {}

    /** How many of a group's experts support something; groups that are joined count as one. */
    public record GroupSupport(Set<StakeholderGroup> groups, int supporters, int experts) {}

    /** A paper of the meeting. */
    public record Paper(String title, String authors) {}

    /** A tag of the session, and the family it is listed under. */
    public record Tag(String family, String name) {}

    /**
     * Who took part, in numbers.
     *
     * @param experts everybody who joined as an expert
     * @param groups the experts by stakeholder group, small groups joined; empty while there are too few to show any
     * @param authors experts with a contribution in the document
     * @param supporters participants who support a contribution in the document
     */
    public record Participation(int experts, List<GroupCount> groups, int authors, int supporters) {}

    /** How many experts speak for a group, or for groups that are joined. */
    public record GroupCount(Set<StakeholderGroup> groups, int experts) {}

    /** Every contribution of the document, in its order. */
    public Stream<Entry> entries() {
        return areas.stream().flatMap(Area::entries);
    }

    /** Every draft, in the order of the document. */
    public Stream<Draft> drafts() {
        return areas.stream().flatMap(area -> area.drafts().stream());
    }

    /** Every draft that was removed. */
    public Stream<Draft> removedDrafts() {
        return areas.stream().flatMap(area -> area.removedDrafts().stream());
    }

    /** The recommendations that are final, in the order of the document. */
    public Stream<Draft> finals() {
        return areas.stream().flatMap(area -> area.finals().stream());
    }

    /** Whether at least one recommendation is final; until then what the room wrote stands in, ranked. */
    public boolean consolidated() {
        return finals().findAny().isPresent();
    }

    /** How many contributions were withdrawn or hidden, in all areas. */
    public int notShown() {
        return areas.stream().mapToInt(Area::notShown).sum();
    }
}
