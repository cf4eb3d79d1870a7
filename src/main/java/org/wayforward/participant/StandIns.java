package org.wayforward.participant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.Turn;

/** The people without a screen, for whom staff write. They have no key, and so are never here and never come back. */
@Component
public class StandIns {

    private final Participants participants;

    StandIns(Participants participants) {
        this.participants = participants;
    }

    /**
     * Who is written for, as part of a command: the one person of this group and name, or the one who stands for all of
     * the group that give no name. Somebody who was removed is welcome again.
     */
    public ParticipantId of(Turn turn, StakeholderGroup group, @Nullable String name) {
        StandIn kind = name == null ? StandIn.GROUP : StandIn.PERSON;
        Participant known = participants.standIns(turn.session().value(), group, kind).stream()
                .filter(one -> name == null || name.equalsIgnoreCase(one.name()))
                .findFirst()
                .orElse(null);
        if (known == null) {
            int pseudonym = participants.freePseudonym(turn.session().value());
            Participant made = new Participant(turn, Role.EXPERT, pseudonym, 0);
            made.introduce(group, name, null, null);
            made.standIn(kind);
            known = participants.save(made);
        }
        known.welcome();
        return new ParticipantId(known.id());
    }
}
