package org.wayforward.participant;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;

/** Who of a session's people is here, and how many they are. */
@Component
public class Attendance {

    private final Participants participants;

    Attendance(Participants participants) {
        this.participants = participants;
    }

    /** How many experts have joined, those that were removed not counted. */
    public int experts(SessionId session) {
        return (int) participants.countActive(session.value(), Role.EXPERT);
    }

    /** Those of these people who were not removed. */
    public Set<ParticipantId> here(Collection<ParticipantId> people) {
        return participants
                .findAllById(people.stream().map(ParticipantId::value).toList())
                .stream()
                .filter(participant -> !participant.removed())
                .map(participant -> new ParticipantId(participant.id()))
                .collect(Collectors.toSet());
    }
}
