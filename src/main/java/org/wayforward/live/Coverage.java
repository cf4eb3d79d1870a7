package org.wayforward.live;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.vote.JoinedGroups;

/**
 * Who has written on what: how many contributions that stand each stakeholder group has in each thematic area, so that
 * one sees who is silent. Small groups are joined, as everywhere.
 *
 * @param columns the groups as they are shown; an empty set is those whose group is not known
 * @param everybody whether the groups may not be told apart, so that the one column is everybody
 */
public record Coverage(List<Set<StakeholderGroup>> columns, boolean everybody, List<Row> rows) {

    /** An area with one field for each column. */
    public record Row(long area, List<Field> fields) {}

    /** How many contributions a group has in an area. */
    public record Field(int issues, int recommendations) {

        /** Whether the group has said nothing on it. */
        public boolean silent() {
            return issues == 0 && recommendations == 0;
        }
    }

    /** The map of a board. */
    public static Coverage of(Board board) {
        JoinedGroups joined = Projector.groups(board);
        boolean everybody = joined.shown().isEmpty() || joined.everybodyJoined();
        List<Set<StakeholderGroup>> columns =
                new ArrayList<>(everybody ? List.of(EnumSet.allOf(StakeholderGroup.class)) : joined.shown());
        List<Board.Card> cards = board.cards().values().stream()
                .filter(card -> card.state() == State.POSTED)
                .toList();
        if (!everybody && cards.stream().anyMatch(card -> column(board, card, columns) < 0)) {
            columns.add(Set.of());
        }
        List<Row> rows = new ArrayList<>();
        for (Board.Area area : board.areas()) {
            int[][] counts = new int[columns.size()][Kind.values().length];
            for (Board.Card card : cards) {
                if (card.area() == area.id()) {
                    int column = everybody ? 0 : column(board, card, columns);
                    counts[column < 0 ? columns.size() - 1 : column][card.kind().ordinal()]++;
                }
            }
            List<Field> fields = new ArrayList<>();
            for (int[] count : counts) {
                fields.add(new Field(count[Kind.ISSUE.ordinal()], count[Kind.RECOMMENDATION.ordinal()]));
            }
            rows.add(new Row(area.id(), fields));
        }
        return new Coverage(columns, everybody, rows);
    }

    /** How many fields are silent. */
    public int silent() {
        return (int) rows.stream()
                .flatMap(row -> row.fields().stream())
                .filter(Field::silent)
                .count();
    }

    private static int column(Board board, Board.Card card, List<Set<StakeholderGroup>> columns) {
        Board.Person author = board.people().get(card.author());
        StakeholderGroup group = author == null ? null : author.group();
        for (int i = 0; i < columns.size(); i++) {
            if (group != null && columns.get(i).contains(group)) {
                return i;
            }
        }
        return -1;
    }
}
