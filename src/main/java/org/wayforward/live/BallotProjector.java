package org.wayforward.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wayforward.identity.Role;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.Turnout;

/** What may be known of the ballot of a board while it is open: the texts it asks about, and how many have answered. */
public final class BallotProjector {

    private BallotProjector() {}

    /** The final draft recommendations in their order; none while there is no ballot. */
    static List<Projection.Proposal> proposals(Board board) {
        if (!open(board)) {
            return List.of();
        }
        Map<Long, Integer> numbers = DraftPlaces.numbers(board).paragraphs();
        return board.drafts().values().stream()
                .filter(draft ->
                        numbers.containsKey(draft.id()) && !draft.text().isEmpty())
                .map(draft -> proposal(draft, Objects.requireNonNull(numbers.get(draft.id()))))
                .sorted(Comparator.comparingInt(Projection.Proposal::number))
                .toList();
    }

    /** Whether the ballot takes answers now. */
    public static boolean open(Board board) {
        return board.session().open() && board.rules().balloting();
    }

    /** How many draft recommendations the ballot asks about now. */
    public static int drafts(Board board) {
        return proposals(board).size();
    }

    /** How many have answered about the texts as they stand: everybody who has a screen of their own may. */
    public static Turnout turnout(Board board) {
        List<Projection.Proposal> proposals = proposals(board);
        Collection<Turnout.Voter> voters = board.people().values().stream()
                .filter(person -> person.role() == Role.EXPERT && person.standIn() == null && !person.removed())
                .map(person -> new Turnout.Voter(person.group(), (int) proposals.stream()
                        .filter(proposal -> answered(board, proposal, person))
                        .count()))
                .toList();
        return Turnout.of(proposals.size(), voters);
    }

    private static boolean answered(Board board, Projection.Proposal proposal, Board.Person person) {
        Board.Answered last =
                board.answered().getOrDefault(proposal.id(), Map.of()).get(person.id());
        return last != null && last.round() == proposal.round();
    }

    private static Projection.Proposal proposal(Board.Draft draft, int number) {
        DraftText text = DraftText.kept(draft.text());
        return new Projection.Proposal(
                draft.id(), number, draft.area(), draft.round(), text.paragraph(), text.outline());
    }
}
