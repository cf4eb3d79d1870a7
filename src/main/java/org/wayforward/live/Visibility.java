package org.wayforward.live;

import org.wayforward.contribution.State;

/**
 * The rule of what an audience sees under the present phase. While it stays the same, a delta carries every change; when
 * it changes, screens are told to forget and fetch, since whole rooms come and go with it.
 *
 * @param texts whether contributions are shown at all
 * @param tallies whether numbers of supporters are
 * @param hidden whether hidden contributions are, with their reason
 */
record Visibility(boolean texts, boolean tallies, boolean hidden) {

    static Visibility of(Board board, Audience audience) {
        boolean staff = audience == Audience.STAFF;
        return new Visibility(
                staff || board.rules().seeOthers(), staff || board.rules().seeTallies(), staff);
    }

    boolean shows(Board.Card card) {
        return texts && (card.state() == State.POSTED || (hidden && card.state() == State.HIDDEN));
    }
}
