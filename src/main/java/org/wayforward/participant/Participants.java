package org.wayforward.participant;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;

interface Participants extends JpaRepository<Participant, Long> {

    @Query("select count(p) > 0 from Participant p where p.sessionId = :session and p.pseudonym = :pseudonym")
    boolean isPseudonym(long session, int pseudonym);

    /**
     * A pseudonym that nobody in the session has. It is drawn by lot: one that followed the order of joining would name
     * people to whoever has seen them join.
     */
    default int freePseudonym(long session) {
        int drawn;
        do {
            drawn = Secret.sixDigits();
        } while (isPseudonym(session, drawn));
        return drawn;
    }

    /** The stand-ins of a kind for a group, removed ones too. */
    @Query("select p from Participant p where p.sessionId = :session and p.group = :group and p.standIn = :standIn"
            + " order by p.id")
    List<Participant> standIns(long session, StakeholderGroup group, StandIn standIn);

    /** How many have joined in a role and were not removed. */
    @Query("select count(p) from Participant p where p.sessionId = :session and p.role = :role and p.state = 'ACTIVE'"
            + " and p.standIn is null")
    long countActive(long session, Role role);
}
