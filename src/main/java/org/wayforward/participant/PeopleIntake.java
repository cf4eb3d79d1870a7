package org.wayforward.participant;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.Turn;

/** Takes in people who are brought along with a session. They have no browser here and so no key. */
@Component
public class PeopleIntake {

    private final EntityManager entities;

    PeopleIntake(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Somebody who comes without a name.
     *
     * @param pseudonym the number they are known by in archives; unique in the session
     * @param standIn what they are when others write for them; null for those who joined themselves
     */
    public record Newcomer(
            Role role,
            @Nullable StakeholderGroup group,
            int pseudonym,
            boolean removed,
            @Nullable StandIn standIn) {

        /** Somebody who joined themselves. */
        public Newcomer(Role role, @Nullable StakeholderGroup group, int pseudonym, boolean removed) {
            this(role, group, pseudonym, removed, null);
        }
    }

    /** Takes these people in, as part of a command; their ids in the same order. */
    public List<ParticipantId> admit(Turn turn, List<Newcomer> people) {
        List<Participant> made = new ArrayList<>();
        for (Newcomer newcomer : people) {
            Participant participant = new Participant(turn, newcomer.role(), newcomer.pseudonym(), 0);
            participant.introduce(newcomer.group(), null, null, null);
            StandIn standIn = newcomer.standIn();
            if (standIn != null) {
                participant.standIn(standIn);
            }
            if (newcomer.removed()) {
                participant.remove();
            }
            entities.persist(participant);
            made.add(participant);
        }
        entities.flush();
        return made.stream().map(one -> new ParticipantId(one.id())).toList();
    }
}
