package org.wayforward.exchange;

import org.wayforward.session.Turn;

/** Something more that a session brings along, written in the same command once the conversation itself stands. */
interface ArchivePart {

    /** Writes it. */
    void bring(Turn turn, ConversationWriter.Written written);

    /** Nothing more. */
    static ArchivePart none() {
        return (turn, written) -> {};
    }
}
