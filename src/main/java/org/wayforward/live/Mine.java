package org.wayforward.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is private to one person, whole and small: it travels in the reply to each of their commands and by its own GET.
 *
 * @param revision the session's revision this is of; an older one never replaces a newer one
 * @param serverTime the server's clock, for the browser's countdown; milliseconds since the epoch
 * @param supports the contributions this person supports now
 * @param spent supports that count against the budget, by kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mine(
        long revision,
        long serverTime,
        @Nullable String name,
        List<Own> contributions,
        List<Long> supports,
        Map<String, Integer> spent) {

    /** One of my contributions, in any phase and state. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Own(
            long id,
            String kind,
            long area,
            String number,
            String text,
            String lang,
            long at,
            String state,
            @Nullable String reason,
            long rowRevision,
            List<Long> addresses,
            @Nullable Boolean edited) {}
}
