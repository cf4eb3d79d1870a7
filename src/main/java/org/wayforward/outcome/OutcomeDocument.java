package org.wayforward.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.StakeholderGroup;

/**
 * What a session has brought so far, as the desk and every export show it: indicative, not consolidated. It names nobody
 * except by a signature, and groups only as {@link org.wayforward.vote.JoinedGroups} allows.
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
     * @param notShown how many contributions in it were withdrawn or hidden; their texts are nowhere in the document
     */
    public record Area(
            AreaId id,
            String label,
            String hue,
            String title,
            String name,
            List<Entry> issues,
            List<Entry> recommendations,
            int notShown) {

        /** Issues, then recommendations, as the document lists them. */
        public Stream<Entry> entries() {
            return Stream.concat(issues.stream(), recommendations.stream());
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
     * @param nowUnder the label of the area it stands in, when that is not the one of its number
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
            @Nullable String nowUnder) {}

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

    /** How many contributions were withdrawn or hidden, in all areas. */
    public int notShown() {
        return areas.stream().mapToInt(Area::notShown).sum();
    }
}
