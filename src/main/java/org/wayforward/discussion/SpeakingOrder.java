package org.wayforward.discussion;

import java.util.ArrayList;
import java.util.List;

/**
 * In which order people speak: as they asked, but who has not spoken yet comes before who has; and where a facilitator has
 * put somebody, they stay.
 */
final class SpeakingOrder {

    private SpeakingOrder() {}

    /** What the order needs to know of somebody who waits. */
    interface Waiting {

        /** Whether they had spoken before when they asked. */
        boolean again();

        /** Whether a facilitator chose their place. */
        boolean placed();
    }

    /** The queue with one who has just asked. */
    static <W extends Waiting> List<W> with(List<W> queue, W asking) {
        int place = queue.size();
        if (!asking.again()) {
            // Those at the end who have spoken before let the new one pass, unless they were put there by hand.
            while (place > 0
                    && queue.get(place - 1).again()
                    && !queue.get(place - 1).placed()) {
                place--;
            }
        }
        List<W> next = new ArrayList<>(queue);
        next.add(place, asking);
        return next;
    }

    /** The queue with one of it moved to another place, from 0; beyond the end is the end. */
    static <W extends Waiting> List<W> moved(List<W> queue, W one, int place) {
        List<W> next = new ArrayList<>(queue);
        next.remove(one);
        next.add(Math.clamp(place, 0, next.size()), one);
        return next;
    }
}
