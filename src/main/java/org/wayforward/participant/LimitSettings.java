package org.wayforward.participant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Rates of {@link Limits}, each also the burst allowed at once.
 *
 * @param postsPerMinute posts and edits of one participant
 * @param supportsPerMinute supports of one participant
 * @param joinsPerMinute joins from one address
 * @param guessesPerMinute wrong codes and links from one address
 */
@ConfigurationProperties("wayforward.limits")
public record LimitSettings(
        @DefaultValue("20") int postsPerMinute,
        @DefaultValue("180") int supportsPerMinute,
        @DefaultValue("1200") int joinsPerMinute,
        @DefaultValue("60") int guessesPerMinute) {}
