package org.wayforward.sorting;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When the room agrees where a contribution belongs: {@value #ALIKE} answers name the same place, {@value #ALIKE_FEW} in
 * a room of fewer than {@value #FEW} experts, and no other place comes nearer than {@value #LEAD} answers. Whoever does
 * not know is not counted. Three people seldom err alike, and a lead of two means that one more answer could not turn
 * it; the few would never come to three on more than a handful of contributions.
 *
 * @param alike how many named the place
 * @param answers how many named any
 */
public record Agreement<P>(P place, int alike, int answers) {

    /** How many answers must be alike. */
    public static final int ALIKE = 3;

    /** How many in a small room. */
    public static final int ALIKE_FEW = 2;

    /** A room with fewer experts is a small one. */
    public static final int FEW = 10;

    /** How far ahead of any other place they must be. */
    public static final int LEAD = 2;

    /**
     * What the room agrees on, if it does.
     *
     * @param places the place that each answer named
     * @param experts how many experts have joined
     */
    public static <P> Optional<Agreement<P>> of(Collection<P> places, int experts) {
        Map<P, Integer> counts = new HashMap<>();
        places.forEach(place -> counts.merge(place, 1, Integer::sum));
        int needed = experts < FEW ? ALIKE_FEW : ALIKE;
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .filter(most -> most.getValue() >= needed)
                .filter(most -> counts.entrySet().stream()
                        .filter(other -> !other.getKey().equals(most.getKey()))
                        .allMatch(other -> most.getValue() - other.getValue() >= LEAD))
                .map(most -> new Agreement<>(most.getKey(), most.getValue(), places.size()));
    }
}
