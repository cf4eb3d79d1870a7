package org.wayforward.outcome.export;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.wayforward.identity.SessionId;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

/**
 * The files of published drafts. Anybody may fetch them, as often as they like, and a large one takes seconds to make: each
 * is made once for a revision and a language, and whoever asks meanwhile waits for it.
 */
@Component
class PublishedFiles {

    private static final long BYTES_MAX = 64L << 20;

    private final Cache<Wanted, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(BYTES_MAX)
            .weigher((Wanted wanted, byte[] content) -> content.length)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private record Wanted(SessionId session, long revision, String name, Locale language) {}

    /**
     * The file of this name.
     *
     * @param published what everybody may read who reads it
     * @param renderer makes it
     */
    byte[] file(
            SessionId session,
            OutcomeDocument published,
            String name,
            OutcomeWords words,
            BiFunction<OutcomeDocument, OutcomeWords, byte[]> renderer) {
        return made.get(
                new Wanted(session, published.revision(), name, words.locale()),
                wanted -> renderer.apply(published, words));
    }
}
