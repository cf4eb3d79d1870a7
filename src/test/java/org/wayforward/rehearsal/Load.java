package org.wayforward.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Made-up load on an open model: posts and votes come at their own moments, whether or not the server has answered the
 * ones before. At each moment a random expert who is free sends; when nobody is free, one who is busy sends as soon as
 * he can, and the wait counts.
 */
final class Load {
    private static final double TAKEN_BACK = 0.03;
    private static final int DRAWS = 20;
    private static final List<String> SENTENCES = List.of(
            "Local offices lack trained staff to keep e-services running after the pilot has ended.",
            "Contracts of public-private partnerships should be published before they are signed.",
            "Les petites communes n'ont ni budget ni connexion fiable pour offrir des services en ligne.",
            "Shared service centres at district level would bring down the cost of access for rural users.",
            "لا تصل الخدمات الإلكترونية إلى القرى البعيدة بسبب ضعف الشبكة.",
            "Ministries buy systems that cannot exchange data with each other.",
            "应当建立统一的开放标准，使各部门的系统能够互联互通。",
            "Measure what citizens gain, not how many forms have gone online 📈.");

    private final List<VirtualExpert> experts;
    private final RandomGenerator random;
    private final Arrivals posts;
    private final Arrivals votes;

    Load(List<VirtualExpert> experts, double postsPerSecond, double votesPerSecond, RandomGenerator random) {
        this.experts = experts;
        this.random = random;
        long start = System.nanoTime();
        posts = new Arrivals(postsPerSecond, start, random);
        votes = new Arrivals(votesPerSecond, start, random);
    }

    /** Lets everything happen that is due before {@code end}, a {@link System#nanoTime()}. Returns at {@code end}. */
    void runUntil(long end) {
        runUntil(end, 1);
    }

    /** The same with a share of what is due, drawn at random; the rest does not happen. */
    void runUntil(long end, double share) {
        long next = Math.min(posts.next(), votes.next());
        while (next < end) {
            Times.sleepUntil(next);
            boolean happens = share >= 1 || random.nextDouble() < share;
            VirtualExpert expert = someone();
            OptionalLong due = OptionalLong.of(next);
            if (posts.next() <= votes.next()) {
                posts.advance();
                String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
                boolean issue = random.nextInt(3) > 0;
                long draw = random.nextLong();
                if (happens) {
                    expert.submit(due, () -> post(expert, sentence, issue, draw), () -> {});
                }
            } else {
                votes.advance();
                boolean back = random.nextDouble() < TAKEN_BACK;
                long draw = random.nextLong();
                if (happens) {
                    expert.submit(due, () -> vote(expert, back, draw), () -> {});
                }
            }
            next = Math.min(posts.next(), votes.next());
        }
        Times.sleepUntil(end);
    }

    private VirtualExpert someone() {
        VirtualExpert drawn = experts.get(random.nextInt(experts.size()));
        for (int i = 0; i < DRAWS && !drawn.free(); i++) {
            drawn = experts.get(random.nextInt(experts.size()));
        }
        return drawn;
    }

    private static Optional<Command> post(VirtualExpert expert, String sentence, boolean issue, long draw) {
        return post(expert, issue || !expert.mayPost("recommendation") ? "issue" : "recommendation", sentence, draw);
    }

    /** A contribution of this kind, drawn by {@code draw}. */
    static Optional<Command> post(VirtualExpert expert, String kind, long draw) {
        return post(expert, kind, SENTENCES.get((int) Math.floorMod(draw, (long) SENTENCES.size())), draw);
    }

    private static Optional<Command> post(VirtualExpert expert, String kind, String sentence, long draw) {
        List<Long> areas = expert.areas();
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        long area = areas.get((int) Math.floorMod(draw, (long) areas.size()));
        String key = Command.Keys.next();
        List<Long> addresses = kind.equals("issue")
                ? List.of()
                : expert.visible().stream()
                        .filter(other -> other.kind().equals("issue") && other.area() == area)
                        .map(Contribution::id)
                        .limit(1)
                        .toList();
        return Optional.of(new Command.Post(key, kind, area, sentence + " (" + key + ")", addresses));
    }

    /** Support for one more contribution of this kind, drawn by {@code draw}; none when the budget is spent. */
    static Optional<Command> vote(VirtualExpert expert, String kind, long draw) {
        Set<Long> supported = expert.supported();
        if (expert.supportsLeft(kind) <= 0) {
            return Optional.empty();
        }
        List<Long> possible = expert.visible().stream()
                .filter(one -> one.kind().equals(kind) && !supported.contains(one.id()))
                .map(Contribution::id)
                .sorted()
                .toList();
        return possible.isEmpty()
                ? Optional.empty()
                : Optional.of(new Command.Support(
                        possible.get((int) Math.floorMod(draw, (long) possible.size())), true));
    }

    private static Optional<Command> vote(VirtualExpert expert, boolean back, long draw) {
        Set<Long> supported = expert.supported();
        List<Contribution> visible = expert.visible();
        List<Command> possible = visible.stream()
                .filter(one -> supported.contains(one.id()) == back)
                .filter(one -> back || expert.supportsLeft(one.kind()) > 0)
                .sorted(Comparator.comparingLong(Contribution::id))
                .<Command>map(one -> new Command.Support(one.id(), !back))
                .toList();
        if (!possible.isEmpty()) {
            return Optional.of(possible.get((int) Math.floorMod(draw, (long) possible.size())));
        }
        return back || visible.isEmpty() ? Optional.empty() : vote(expert, true, draw);
    }
}
