package org.wayforward.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.ContributionText;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.contribution.State;
import org.wayforward.participant.PeopleIntake;
import org.wayforward.session.SavedSession;

/** A session with everything said in it, as it is to be written. Its parts point to each other by place, from 0. */
record Conversation(SavedSession session, List<PeopleIntake.Newcomer> people, List<Item> items, List<Vote> votes) {

    /**
     * A contribution.
     *
     * @param area where it stands
     * @param home where it was posted
     * @param number its order of arrival there among its kind; null gives it the next one
     * @param author one of the people
     * @param addresses other items: the issues that it addresses
     * @param evidence papers of the session
     * @param tags tags of the session
     * @param entry how it was entered for its author; null when they posted it themselves
     */
    record Item(
            Kind kind,
            int area,
            int home,
            @Nullable Integer number,
            ContributionText text,
            String lang,
            @Nullable String cites,
            @Nullable String signature,
            int author,
            String clientKey,
            State state,
            @Nullable String hiddenReason,
            Instant postedAt,
            @Nullable Instant editedAt,
            List<Integer> addresses,
            List<Integer> evidence,
            List<Integer> tags,
            @Nullable Entry entry) {

        boolean visible() {
            return state == State.POSTED;
        }

        boolean hidden() {
            return state == State.HIDDEN;
        }

        /** The same by this author and addressing these. */
        Item by(int person, List<Integer> issues) {
            return new Item(
                    kind,
                    area,
                    home,
                    number,
                    text,
                    lang,
                    cites,
                    signature,
                    person,
                    clientKey,
                    state,
                    hiddenReason,
                    postedAt,
                    editedAt,
                    issues,
                    evidence,
                    tags,
                    entry);
        }
    }

    /** That one of the people entered an item for its author. */
    record Entry(Medium medium, int by) {}

    /** A support of one of the people for one of the items. */
    record Vote(int person, int item, boolean active) {}
}
