package org.wayforward.rehearsal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * Plays a conversation: every comment becomes an issue of its author in the first thematic area, every agreement a
 * support, in the order in which they were made. A comment is on the board before anybody supports it.
 */
final class Replay {
    /** How many supports may be unanswered at once when it goes as fast as it is acknowledged. */
    private static final int AT_ONCE = 32;

    private static final int SHORTEST = 10;
    private static final int LONGEST = 280;

    private final Conversation conversation;
    private final Map<Integer, VirtualExpert> experts = new HashMap<>();
    private final Map<Integer, Long> contributions = new ConcurrentHashMap<>();
    private final Ledger ledger;

    /** @param room has as many experts as the conversation has people */
    Replay(Conversation conversation, Room room) {
        this.conversation = conversation;
        this.ledger = room.ledger();
        int next = 0;
        for (int person : conversation.people()) {
            experts.put(person, room.experts().get(next++));
        }
    }

    private sealed interface Step {
        long millis();

        record Post(Conversation.Comment comment) implements Step {
            @Override
            public long millis() {
                return comment.millis();
            }
        }

        record Support(Conversation.Agreement agreement, long millis) implements Step {}
    }

    /** The comments that cannot be posted, being too short or too long. */
    List<Conversation.Comment> unfit() {
        return conversation.comments().stream().filter(Replay::isUnfit).toList();
    }

    /**
     * Plays it all and returns when the last command was sent.
     *
     * @param speed how many times faster than it was; 0 is as fast as it is acknowledged
     * @throws IOException when it was interrupted
     */
    void play(double speed) throws IOException {
        List<Step> steps = steps();
        Semaphore window = new Semaphore(AT_ONCE);
        long start = System.nanoTime();
        long first = steps.isEmpty() ? 0 : steps.getFirst().millis();
        try {
            for (Step step : steps) {
                OptionalLong due = OptionalLong.empty();
                if (speed > 0) {
                    due = OptionalLong.of(start + (long) ((step.millis() - first) * 1e6 / speed));
                    Times.sleepUntil(due.getAsLong());
                } else {
                    window.acquire();
                }
                switch (step) {
                    case Step.Post post -> {
                        post(post.comment(), due);
                        window.release();
                    }
                    case Step.Support support -> support(support.agreement(), due, window);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the conversation was played", interrupted);
        }
    }

    private List<Step> steps() {
        Map<Integer, Long> posted = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (Conversation.Comment comment : conversation.comments()) {
            if (!isUnfit(comment)) {
                posted.put(comment.id(), comment.millis());
                steps.add(new Step.Post(comment));
            }
        }
        for (Conversation.Agreement agreement : conversation.agreements()) {
            Long since = posted.get(agreement.comment());
            if (since != null) {
                steps.add(new Step.Support(agreement, Math.max(since, agreement.millis())));
            }
        }
        // The sort is stable: a comment stays before the supports of the same moment.
        steps.sort(Comparator.comparingLong(Step::millis));
        return steps;
    }

    /** Posts, and waits for the answer: the contribution's number at the server is needed from here on. */
    private void post(Conversation.Comment comment, OptionalLong due) throws InterruptedException {
        VirtualExpert author = expert(comment.author());
        CountDownLatch answered = new CountDownLatch(1);
        String key = Command.Keys.next();
        author.submit(
                due,
                () -> author.areas().stream()
                        .findFirst()
                        .map(area -> new Command.Post(key, "issue", area, comment.text(), List.of())),
                answered::countDown);
        answered.await();
        ledger.acknowledged().stream()
                .filter(done -> done.command() instanceof Command.Post post
                        && post.clientKey().equals(key))
                .findFirst()
                .ifPresent(done -> contributions.put(comment.id(), done.contribution()));
    }

    private void support(Conversation.Agreement agreement, OptionalLong due, Semaphore window) {
        expert(agreement.voter())
                .submit(
                        due,
                        () -> Optional.ofNullable(contributions.get(agreement.comment()))
                                .map(contribution -> new Command.Support(contribution, true)),
                        window::release);
    }

    private VirtualExpert expert(int person) {
        VirtualExpert expert = experts.get(person);
        if (expert == null) {
            throw new IllegalStateException("Person " + person + " is not in the room");
        }
        return expert;
    }

    private static boolean isUnfit(Conversation.Comment comment) {
        return comment.codePoints() < SHORTEST || comment.codePoints() > LONGEST;
    }
}
