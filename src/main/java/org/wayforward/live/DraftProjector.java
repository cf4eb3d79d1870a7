package org.wayforward.live;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.ChangedLine;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.StagedDraft;
import org.wayforward.outcome.Standing;
import org.wayforward.session.WallFocus;
import org.wayforward.vote.Balance;

/** What the walls show of a draft recommendation that a facilitator pointed them at. Pure, as {@link Projector} is. */
final class DraftProjector {

    private DraftProjector() {}

    /** The draft on the walls; none when it was removed, says nothing, or the room may not read texts now. */
    static @Nullable StagedDraft shown(Board board) {
        StagedDraft staged = board.staged();
        boolean there = board.wall().mode() == WallFocus.Mode.DRAFT
                && staged != null
                && !staged.draft().text().isEmpty()
                && Visibility.of(board, Audience.DISPLAY).texts();
        return there ? staged : null;
    }

    /** What a wall shows of it: the support of its sources only while the room sees numbers, the ballot once it is closed. */
    static Projection.Shown draft(Board board, StagedDraft staged) {
        OutcomeDocument.Draft draft = staged.draft();
        BallotRound round = BallotProjector.open(board) || draft.rounds().isEmpty()
                ? null
                : draft.rounds().getFirst();
        boolean tallies = Visibility.of(board, Audience.DISPLAY).tallies();
        Standing standing = round == null ? null : draft.standing();
        return new Projection.Shown(
                draft.id().value(),
                draft.number(),
                draft.paragraph(),
                draft.area().value(),
                staged.changed(),
                staged.changes().stream().map(DraftProjector::line).toList(),
                round != null ? ballot(round) : tallies ? support(draft.balance()) : null,
                standing == null ? null : standing.term().key());
    }

    private static Projection.Line line(ChangedLine line) {
        return new Projection.Line(
                line.mark().name().toLowerCase(Locale.ROOT),
                line.item() ? true : null,
                line.changes().stream()
                        .map(change -> List.of(change.mark().name().toLowerCase(Locale.ROOT), change.text()))
                        .toList());
    }

    private static Projection.Backing support(Balance balance) {
        return new Projection.Backing(
                null,
                balance.supporters(),
                null,
                balance.voters(),
                balance.shares().stream()
                        .map(share -> group(share.groups(), share.supporters(), share.voters()))
                        .toList());
    }

    /** Support with a reservation is support; those outside their field are not counted. */
    private static Projection.Backing ballot(BallotRound round) {
        int reserved = round.counts().getOrDefault(BallotChoice.WITH_RESERVATION, 0);
        return new Projection.Backing(
                round.round(),
                round.supporting(),
                reserved == 0 ? null : reserved,
                round.voiced(),
                round.groups().stream()
                        .map(line -> group(line.groups(), line.supporting(), line.voiced()))
                        .toList());
    }

    private static Projection.Share group(Set<StakeholderGroup> groups, int supporters, int voters) {
        return new Projection.Share(
                groups.stream().sorted().map(StakeholderGroup::key).toList(), supporters, voters);
    }
}
