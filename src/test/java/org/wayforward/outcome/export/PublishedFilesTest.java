package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.SessionId;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

/** However many fetch a draft's files, the server makes each once. */
class PublishedFilesTest {

    private static final SessionId SESSION = new SessionId(1);

    private final PublishedFiles files = new PublishedFiles();
    private final AtomicInteger made = new AtomicInteger();
    private final OutcomeDocument first = SampleOutcome.of(1);

    @Test
    void aRoomThatAsksAtOnceWaitsForOneRendering() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<byte[]>> answers;
        try (ExecutorService readers = Executors.newFixedThreadPool(8)) {
            answers = IntStream.range(0, 8)
                    .mapToObj(reader -> readers.submit(() -> {
                        go.await();
                        return fetch(SESSION, first, "outcome.docx", "en");
                    }))
                    .toList();
            go.countDown();
        }
        for (Future<byte[]> answer : answers) {
            assertThat(answer.get()).isEqualTo(new byte[] {1});
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void anotherRevisionLanguageKindOrSessionIsAnotherFile() {
        fetch(SESSION, first, "outcome.docx", "en");
        fetch(SESSION, first, "outcome.docx", "fr");
        fetch(SESSION, first, "outcome.pdf", "en");
        fetch(new SessionId(2), first, "outcome.docx", "en");
        fetch(SESSION, later(first), "outcome.docx", "en");
        assertThat(made).hasValue(5);
        // A language that there are no words for is English, and so the same file.
        fetch(SESSION, first, "outcome.docx", "xx");
        assertThat(made).hasValue(5);
    }

    private byte[] fetch(SessionId session, OutcomeDocument outcome, String name, String language) {
        return files.file(session, outcome, name, OutcomeWords.in(language), (of, words) ->
                new byte[] {(byte) made.incrementAndGet()});
    }

    private static OutcomeDocument later(OutcomeDocument outcome) {
        return new OutcomeDocument(
                outcome.masthead(),
                outcome.revision() + 1,
                outcome.at(),
                outcome.areas(),
                outcome.participation(),
                outcome.activity());
    }
}
