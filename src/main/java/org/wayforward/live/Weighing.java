package org.wayforward.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.vote.Balance;
import org.wayforward.vote.JoinedGroups;
import org.wayforward.vote.Voters;

/** Weighs what is on a board against those who have supported anything of its kind that is shown. */
public final class Weighing {

    private final Board board;
    private final Map<Kind, Voters> voters = new HashMap<>();
    private final List<Set<StakeholderGroup>> shown;

    private Weighing(Board board, JoinedGroups groups, Collection<Long> cards) {
        this.board = board;
        Map<Long, StakeholderGroup> people = new HashMap<>();
        board.people().values().forEach(person -> {
            StakeholderGroup group = person.group();
            if (group != null) {
                people.put(person.id(), group);
            }
        });
        Map<Kind, Set<Long>> givers = new HashMap<>();
        for (long id : cards) {
            Board.Card card = board.cards().get(id);
            if (card != null && card.state() == State.POSTED) {
                givers.computeIfAbsent(card.kind(), kind -> new HashSet<>()).addAll(board.supportersOf(id));
            }
        }
        for (Kind kind : Kind.values()) {
            voters.put(kind, Voters.of(groups, people, givers.getOrDefault(kind, Set.of())));
        }
        this.shown = groups.everybodyJoined() ? List.of() : groups.shown();
    }

    /** For these contributions, those an audience reads. */
    public static Weighing of(Board board, Collection<Long> cards) {
        return new Weighing(board, Projector.groups(board), cards);
    }

    static Weighing of(Board board, JoinedGroups groups, Collection<Long> cards) {
        return new Weighing(board, groups, cards);
    }

    /** How the support of one contribution, or of several that say the same, is spread. */
    public Balance balance(Kind kind, Collection<Long> members) {
        return Balance.of(voters(kind), supporters(members));
    }

    /** The groups as they are shown; none when that would say nothing. */
    List<Set<StakeholderGroup>> shown() {
        return shown;
    }

    /** Who has supported anything of a kind: everybody, then those of each shown group. */
    List<Integer> counts(Kind kind) {
        Voters of = voters(kind);
        List<Integer> counts = new ArrayList<>(List.of(of.all()));
        counts.addAll(of.shown().values());
        return List.copyOf(counts);
    }

    private Voters voters(Kind kind) {
        return Objects.requireNonNull(voters.get(kind));
    }

    private Collection<Long> supporters(Collection<Long> members) {
        if (members.size() == 1) {
            return board.supportersOf(members.iterator().next());
        }
        Set<Long> all = new HashSet<>();
        members.forEach(member -> all.addAll(board.supportersOf(member)));
        return all;
    }
}
