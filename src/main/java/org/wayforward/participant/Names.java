package org.wayforward.participant;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ParticipantId;

/** What the staff of a session are called among themselves. Not for what the room or a document sees. */
@Component
public class Names {

    private final Participants participants;

    Names(Participants participants) {
        this.participants = participants;
    }

    /** The name somebody gave, if they gave one. */
    public Optional<String> of(ParticipantId somebody) {
        return participants.findById(somebody.value()).map(Participant::name);
    }

    /** The names of those who gave one. */
    public Map<ParticipantId, String> of(Collection<ParticipantId> people) {
        return participants
                .findAllById(people.stream().map(ParticipantId::value).toList())
                .stream()
                .filter(participant -> participant.name() != null)
                .collect(Collectors.toMap(
                        participant -> new ParticipantId(participant.id()),
                        participant -> Objects.requireNonNull(participant.name())));
    }
}
