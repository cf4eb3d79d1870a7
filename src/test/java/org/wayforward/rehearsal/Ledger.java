package org.wayforward.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that was acknowledged, and everything that was not. Safe for use by several threads. */
final class Ledger {
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final Map<String, Integer> incidents = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    synchronized void acknowledge(Acknowledged command) {
        acknowledged.add(command);
    }

    /** Counts something worth telling that is not a failure of the rehearsal. */
    synchronized void incident(String what) {
        incidents.merge(what, 1, Integer::sum);
    }

    /** A command that was given up. */
    synchronized void failure(String what) {
        failures.add(what);
    }

    /** In the order of the replies. */
    synchronized List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    synchronized int count() {
        return acknowledged.size();
    }

    synchronized Map<String, Integer> incidents() {
        return new TreeMap<>(incidents);
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }
}
