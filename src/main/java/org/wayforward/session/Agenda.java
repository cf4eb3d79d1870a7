package org.wayforward.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wayforward.identity.SessionId;

/** Moves sessions along their agendas, inside a command. */
@Component
class Agenda {

    private final SessionFinder finder;

    Agenda(SessionFinder finder) {
        this.finder = finder;
    }

    List<Phase> steps(SessionId session) {
        return finder.parts(Phase.class, session);
    }

    /** The step so many places after the present one; negative is before it. */
    Optional<Phase> fromPresent(SessionId session, int places) {
        List<Phase> steps = steps(session);
        int wanted = steps.indexOf(finder.phase(session)) + places;
        return wanted < 0 || wanted >= steps.size() ? Optional.empty() : Optional.of(steps.get(wanted));
    }

    /** Comes to a step, wherever it stands: nothing is lost of the one that is left, not even its clock. */
    void go(SessionId session, Phase step, Instant now) {
        BrainstormSession here = finder.get(session);
        finder.phase(session).keep(here.clock(), now);
        here.comeTo(step, now);
        cover(session);
    }

    /** Stands at the beginning of a step. */
    void beginWith(SessionId session, Phase step) {
        finder.get(session).beginWith(step);
        cover(session);
    }

    private void cover(SessionId session) {
        finder.parts(ThematicArea.class, session).forEach(area -> area.reveal(false));
    }
}
