package org.wayforward.exchange;

import jakarta.servlet.http.Cookie;
import org.wayforward.Room;
import org.wayforward.identity.OrganizerId;
import org.wayforward.participant.Organizers;

/** Organizers for tests. */
final class Organizing {

    private Organizing() {}

    /** Somebody who has opened the organizers' link. */
    static OrganizerId organizer(Room room) {
        Organizers organizers = room.get(Organizers.class);
        String key = organizers.enter(organizers.token(), Room.ADDRESS);
        return organizers
                .recognise(new Cookie[] {new Cookie("wf-organize", key)})
                .orElseThrow();
    }
}
