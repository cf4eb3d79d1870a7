package org.wayforward.live;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The shortest time between two ticks of a room. What push costs follows screens x pushes a second, so the pace grows
 * with the room; {@code wayforward.live.tick} fixes it instead, for measurements.
 */
@Component
class Pace {

    private final Duration fixed;

    Pace(@Value("${wayforward.live.tick:0}") Duration fixed) {
        this.fixed = fixed;
    }

    Duration of(int screens) {
        if (!fixed.isZero()) {
            return fixed;
        }
        return Duration.ofMillis(screens <= 50 ? 20 : screens <= 200 ? 50 : screens <= 500 ? 100 : 250);
    }
}
