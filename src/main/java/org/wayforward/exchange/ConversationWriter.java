package org.wayforward.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.ContributionIntake;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.SessionId;
import org.wayforward.participant.PeopleIntake;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionParts;
import org.wayforward.session.SessionSetup;
import org.wayforward.session.Turn;
import org.wayforward.vote.SupportIntake;

/** Writes a conversation as a session of its own: in one transaction through its door, all of it or nothing. */
@Component
class ConversationWriter {

    private final SessionSetup setup;
    private final SessionFinder finder;
    private final PeopleIntake people;
    private final ContributionIntake contributions;
    private final SupportIntake supports;

    ConversationWriter(
            SessionSetup setup,
            SessionFinder finder,
            PeopleIntake people,
            ContributionIntake contributions,
            SupportIntake supports) {
        this.setup = setup;
        this.finder = finder;
        this.people = people;
        this.contributions = contributions;
        this.supports = supports;
    }

    /**
     * What has been written so far, by place in the conversation.
     *
     * @param drafts whoever writes drafts adds them
     * @param clusters those that came along by then, by their ids where they come from
     */
    record Written(
            SessionParts parts,
            List<ParticipantId> people,
            List<ContributionId> items,
            List<DraftId> drafts,
            Map<Long, ClusterId> clusters) {}

    /**
     * Writes it.
     *
     * @param more writes what else the session has, in the same command
     */
    SessionId write(Conversation conversation, BiConsumer<Turn, Written> more) {
        return setup.create(conversation.session(), turn -> {
            SessionParts parts = finder.parts(turn.session());
            List<ParticipantId> persons = people.admit(turn, conversation.people());
            List<ContributionId> items = contributions.take(
                    turn,
                    conversation.items().stream()
                            .map(item -> arrival(item, parts, persons))
                            .toList());
            for (int i = 0; i < items.size(); i++) {
                contributions.address(
                        turn,
                        items.get(i),
                        conversation.items().get(i).addresses().stream()
                                .map(items::get)
                                .toList());
            }
            supports.take(
                    turn,
                    conversation.votes().stream()
                            .map(vote -> new SupportIntake.Given(
                                    persons.get(vote.person()), items.get(vote.item()), vote.active()))
                            .toList());
            more.accept(turn, new Written(parts, persons, items, new ArrayList<>(), new HashMap<>()));
        });
    }

    private static ContributionIntake.Arrival arrival(
            Conversation.Item item, SessionParts parts, List<ParticipantId> people) {
        Conversation.Entry entry = item.entry();
        return new ContributionIntake.Arrival(
                item.kind(),
                parts.areas().get(item.area()).id(),
                parts.areas().get(item.home()).id(),
                item.number(),
                item.text(),
                item.lang(),
                item.cites(),
                item.signature(),
                people.get(item.author()),
                item.clientKey(),
                item.state(),
                item.hiddenReason(),
                item.postedAt(),
                item.editedAt(),
                item.evidence().stream().map(i -> parts.evidence().get(i).id()).toList(),
                item.tags().stream().map(i -> parts.tags().get(i).id()).toList(),
                entry == null ? null : new ContributionIntake.Entry(entry.medium(), people.get(entry.by())));
    }
}
