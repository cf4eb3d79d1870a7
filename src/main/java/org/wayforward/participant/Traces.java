package org.wayforward.participant;

import java.util.List;

/** Asked when it is to be made impossible to tell who wrote what: where a feature keeps who did something. */
public interface Traces {

    /** The columns that say so. */
    List<Trace> traces();

    /** Columns in which people chose to put their name, each with its table: {@code contribution.signature}. */
    default List<String> signatures() {
        return List.of();
    }
}
