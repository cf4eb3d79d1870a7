package org.wayforward.participant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/**
 * How fast one participant may post and support, and how fast one address may join or guess codes. A whole room often
 * shares one address, so the limits on addresses leave five hundred people room to join within a minute.
 */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public class Limits {

    private final LimitSettings settings;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Limits(LimitSettings settings) {
        this.settings = settings;
    }

    /** One post or edit more by this participant. */
    public void post(Actor actor) {
        take("post:" + actor.participant().value(), settings.postsPerMinute(), Reason.TOO_FAST);
    }

    /** One support given or taken back more by this participant. */
    public void support(Actor actor) {
        take("support:" + actor.participant().value(), settings.supportsPerMinute(), Reason.TOO_FAST);
    }

    /** One join more from this address. */
    public void join(String address) {
        take("join:" + address, settings.joinsPerMinute(), Reason.TOO_MANY_JOINS);
    }

    /** One unknown code, link or key more from this address. */
    public void guess(String address) {
        take("guess:" + address, settings.guessesPerMinute(), Reason.TOO_MANY_JOINS);
    }

    private void take(String who, int perMinute, Reason reason) {
        Bucket bucket = buckets.get(
                who,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.until(reason, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
