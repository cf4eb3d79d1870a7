package org.wayforward.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.vote.Balance;

/**
 * What a session has brought so far, as the desk and every export show it: indicative, and not consolidated until a
 * recommendation is final. It names nobody except by a signature, which is for screens and in no file, and groups only as
 * {@link org.wayforward.vote.JoinedGroups} allows. Texts that were withdrawn or hidden are nowhere in it.
 *
 * @param revision the session's revision this is a picture of
 * @param at when the picture was taken
 * @param areas the thematic areas in the order of the meeting, empty ones too
 * @param activity what the room did in every five minutes in which it did anything
 */
public record OutcomeDocument(
        Masthead masthead,
        long revision,
        Instant at,
        List<Area> areas,
        Participation participation,
        List<FiveMinutes> activity) {

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
     * @param balance its supporters, and how they are spread over the stakeholder groups
     * @param nowUnder the label of the area it stands in, when that is not the one of its number
     * @param cluster the number by which its cluster is known; null when it is unsorted
     * @param uses the drafts it is taken up in, by itself or with its cluster
     * @param entered how it reached whoever of the staff entered it for its author, for the staff's own screens: beside a
     *     group it could name somebody, so that no file says it; null when its author posted it
     * @param fate what became of it
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
            Balance balance,
            @Nullable String nowUnder,
            @Nullable String cluster,
            List<Use> uses,
            @Nullable Medium entered,
            Fate fate) {

        /** How many different participants support it. */
        public int supporters() {
            return balance.supporters();
        }
    }

    /**
     * What a rapporteur draws on: a cluster, or a contribution that is in none.
     *
     * @param key tells sources apart and stays the same while one changes: its cluster's, else its contribution's id
     * @param title the cluster's short title; null for an unsorted contribution
     * @param members what is in it, its lead first
     * @param balance who supports any of its members, and how they are spread over the stakeholder groups
     * @param uses the drafts that any of its members is taken up in
     */
    public record Source(
            long key, Kind kind, @Nullable String title, List<Entry> members, Balance balance, List<Use> uses) {

        /** How many different participants support any of its members. */
        public int supporters() {
            return balance.supporters();
        }

        /** The contribution it is known by. */
        public Entry lead() {
            return members.getFirst();
        }

        /** The ids of all its members. */
        public List<ContributionId> ids() {
            return members.stream().map(Entry::id).toList();
        }

        /** The cluster it is; null for a contribution that is in none. */
        public @Nullable ClusterId cluster() {
            return title == null ? null : new ClusterId(key);
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
     * @param balance who supports any contribution it rests on, and how they are spread over the stakeholder groups
     * @param textRevision the session's revision at which its text was last written: an edit says which one it has seen
     * @param versions how many versions of it are kept
     * @param rounds what the ballot on it came to, the latest round first; empty while the ballot is open
     * @param standing how its support is put in words; null while the latest round says too little
     * @param reservations what went with the middle two choices, of all rounds, the latest first; empty while the ballot
     *     is open
     * @param exception why it is final although it answers no issue or rests on nothing; null where nothing is missing
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
            Balance balance,
            long textRevision,
            int versions,
            List<BallotRound> rounds,
            @Nullable Standing standing,
            List<Reservation> reservations,
            @Nullable String exception) {

        /** How many different participants support any contribution it rests on. */
        public int supporters() {
            return balance.supporters();
        }
    }

    /**
     * A sentence that went with one of the middle two choices, without who said it.
     *
     * @param id its ballot's
     * @param round the round it was said in
     * @param note what the rapporteur who dealt with it wrote: why it is resolved, what is bracketed, or the footnote's
     *     words where they are not the reservation's own
     */
    public record Reservation(
            long id,
            int round,
            BallotChoice choice,
            String text,
            Treatment treatment,
            @Nullable String note) {}

    /**
     * A contribution at the far end of a draft's link.
     *
     * @param gone whether it is not shown now; its text is empty then
     */
    public record Link(ContributionId id, Kind kind, String number, String text, boolean gone) {}

    /** A contribution that is not shown: that it was there, and nothing of what it said. */
    public record Gone(Kind kind, String number, Absence absence, int supporters) {}

    /** A paper of the meeting. */
    public record Paper(String title, String authors) {}

    /** A tag of the session, and the family it is listed under. */
    public record Tag(String family, String name) {}

    /**
     * Who took part, in numbers.
     *
     * @param experts everybody who joined as an expert, and nobody for whom only others wrote
     * @param groups the experts by stakeholder group, small groups joined; empty while there are too few to show any
     * @param authors experts with a contribution in the document
     * @param supporters participants who support a contribution in the document
     */
    public record Participation(int experts, List<GroupCount> groups, int authors, int supporters) {}

    /** How many experts joined for a group, or for groups that are shown together. */
    public record GroupCount(Set<StakeholderGroup> groups, int experts) {}

    /** What is counted of a session's activity. */
    public enum Deed implements Keyed {
        ISSUE,
        RECOMMENDATION,
        COMMENT,
        SPEAK_REQUEST,
        DRAFT_VERSION,
        BALLOT_ANSWER
    }

    /** How often each was done in the five minutes that begin at {@code from}. */
    public record FiveMinutes(Instant from, Map<Deed, Integer> counts) {}

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
