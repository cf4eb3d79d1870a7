package org.wayforward.ui.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wayforward.cluster.RecordedStep;
import org.wayforward.cluster.Sorting;
import org.wayforward.identity.ContributionId;
import org.wayforward.ui.Messages;

/** A recorded step in words: “II.3, II.5 into Power supply”. */
final class StepWords {

    private static final int NAMED = 3;

    private StepWords() {}

    /**
     * The words.
     *
     * @param numbers the numbers of the contributions by id
     */
    static String of(RecordedStep step, Map<Long, String> numbers) {
        String title = step.title().isEmpty() ? Messages.of("console.step.untitled") : step.title();
        String words = Messages.of("console.step", step.what());
        String touched = numbers(step.contributions(), numbers);
        String about = step.what() == Sorting.UNDO || step.cluster() == null ? touched : title;
        String named = Messages.of("console.step.about", words, about);
        return step.cluster() == null || touched.isEmpty() || about.equals(touched)
                ? named
                : Messages.of("console.step.with", named, touched);
    }

    private static String numbers(List<ContributionId> contributions, Map<Long, String> numbers) {
        String first = contributions.stream()
                .limit(NAMED)
                .map(id -> numbers.getOrDefault(id.value(), "?"))
                .collect(Collectors.joining(", "));
        int rest = contributions.size() - NAMED;
        return rest > 0 ? Messages.of("console.step.more", first, rest) : first;
    }
}
