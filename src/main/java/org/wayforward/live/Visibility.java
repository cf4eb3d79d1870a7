package org.wayforward.live;

import java.util.Set;
import java.util.stream.Collectors;
import org.wayforward.contribution.State;

/**
 * The rule of what an audience sees now. While it stays the same, a delta carries every change; when
 * it changes, screens are told to forget and fetch, since whole rooms come and go with it.
 *
 * @param texts whether contributions are shown at all
 * @param revealed the areas whose contributions are shown although others are not
 * @param tallies whether numbers of supporters are
 * @param hidden whether hidden contributions are, with their reason
 */
record Visibility(boolean texts, Set<Long> revealed, boolean tallies, boolean hidden) {

    static Visibility of(Board board, Audience audience) {
        boolean staff = audience == Audience.STAFF;
        boolean open = board.session().open();
        // What is written alone is read by its author only. Once a session is closed nothing reveals it any more, and
        // the staff need it for the document.
        boolean texts = board.rules().seeOthers() || (staff && !open);
        Set<Long> revealed = texts
                ? Set.of()
                : board.areas().stream()
                        .filter(Board.Area::revealed)
                        .map(Board.Area::id)
                        .collect(Collectors.toSet());
        return new Visibility(texts, revealed, staff || !open || board.rules().seeTallies(), staff);
    }

    boolean shows(Board.Card card) {
        return (texts || revealed.contains(card.area()))
                && (card.state() == State.POSTED || (hidden && card.state() == State.HIDDEN));
    }
}
