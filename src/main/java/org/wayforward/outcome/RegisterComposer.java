package org.wayforward.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of the rows of the ballot what an {@link OutcomeDocument} says of each draft: rounds, standing and reservations. */
final class RegisterComposer {

    private static final Comparator<OutcomeDocument.Reservation> LATEST_ROUND_FIRST = Comparator.comparingInt(
                    OutcomeDocument.Reservation::round)
            .reversed()
            .thenComparing(OutcomeDocument.Reservation::choice)
            .thenComparing(OutcomeDocument.Reservation::text)
            .thenComparing(OutcomeDocument.Reservation::treatment)
            // The same words twice, dealt with alike: which is which makes no difference but for the note.
            .thenComparing(said -> Objects.requireNonNullElse(said.note(), ""))
            .thenComparingLong(OutcomeDocument.Reservation::id);

    private final Map<Long, List<OutcomeRows.Answer>> answers;
    private final Map<Long, OutcomeRows.Treated> treatments;
    private final Map<Long, OutcomeRows.Said> terms;

    RegisterComposer(OutcomeRows.Register register) {
        this.answers = register.answers().stream().collect(groupingBy(OutcomeRows.Answer::draft));
        this.treatments =
                register.treatments().stream().collect(toMap(OutcomeRows.Treated::ballot, Function.identity()));
        this.terms = register.terms().stream().collect(toMap(OutcomeRows.Said::draft, Function.identity()));
    }

    /** What the ballot on a draft came to, the latest round first. */
    List<BallotRound> rounds(OutcomeRows.Draft draft) {
        return of(draft).stream()
                .collect(groupingBy(OutcomeRows.Answer::round, TreeMap::new, Collectors.toList()))
                .descendingMap()
                .entrySet()
                .stream()
                .map(round -> BallotRound.of(
                        Objects.requireNonNull(round.getKey()),
                        round.getValue().stream().map(OutcomeRows.Answer::said).toList()))
                .toList();
    }

    /** How the support of the latest round is put in words. */
    @Nullable
    Standing standing(OutcomeRows.Draft draft, List<BallotRound> rounds) {
        if (rounds.isEmpty()) {
            return null;
        }
        BallotRound latest = rounds.getFirst();
        Term counted = Thresholds.of(latest);
        if (counted == null) {
            return null;
        }
        boolean earlier = latest.round() < draft.round();
        OutcomeRows.Said said = terms.get(draft.id());
        Term other = said == null || said.round() != latest.round() ? null : said.term();
        return new Standing(
                other == null ? counted : other, counted, other == null || said == null ? null : said.note(), earlier);
    }

    /** The sentences that went with the middle two choices, and what became of them. */
    List<OutcomeDocument.Reservation> reservations(OutcomeRows.Draft draft) {
        return of(draft).stream()
                .filter(answer -> answer.said().reservation() != null)
                .map(answer -> reservation(
                        draft, answer, Objects.requireNonNull(answer.said().reservation())))
                .sorted(LATEST_ROUND_FIRST)
                .toList();
    }

    private OutcomeDocument.Reservation reservation(OutcomeRows.Draft draft, OutcomeRows.Answer answer, String text) {
        OutcomeRows.Treated last = treatments.get(answer.id());
        Treatment now = last == null ? Treatment.OPEN : now(draft, last, text);
        return new OutcomeDocument.Reservation(
                answer.id(),
                answer.round(),
                answer.said().choice(),
                text,
                now,
                last == null || now == Treatment.OPEN ? null : last.note());
    }

    /** Said anew it is another reservation, and what is bracketed nowhere is not dealt with. */
    private static Treatment now(OutcomeRows.Draft draft, OutcomeRows.Treated last, String text) {
        boolean lost = last.treatment() == Treatment.BRACKETED && !draft.text().bracketed();
        return lost || !last.sentence().equals(text) ? Treatment.OPEN : last.treatment();
    }

    private List<OutcomeRows.Answer> of(OutcomeRows.Draft draft) {
        return answers.getOrDefault(draft.id(), List.of());
    }
}
