package org.wayforward.sorting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.cluster.ClusterFinder;
import org.wayforward.cluster.Moves;
import org.wayforward.cluster.RoomPlacing;
import org.wayforward.cluster.RoomVote;
import org.wayforward.contribution.Standing;
import org.wayforward.contribution.Standings;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.participant.Attendance;
import org.wayforward.session.Turn;

/**
 * Files what the room agrees on, once for each contribution: whatever a facilitator does with it afterwards, or did
 * before, is not undone by the room. A facilitator's own moving confirms it.
 */
@Component
class Filer implements Moves {

    private final RoomPlacing placing;
    private final ClusterFinder clusters;
    private final Standings standings;
    private final Attendance attendance;
    private final Asks asks;
    private final Filings filings;
    private final Checks checks;

    Filer(
            RoomPlacing placing,
            ClusterFinder clusters,
            Standings standings,
            Attendance attendance,
            Asks asks,
            Filings filings,
            Checks checks) {
        this.placing = placing;
        this.clusters = clusters;
        this.standings = standings;
        this.attendance = attendance;
        this.asks = asks;
        this.filings = filings;
        this.checks = checks;
    }

    /** Files a contribution if the answers there are by now agree and nobody has sorted it. */
    void file(Turn turn, Actor last, ContributionId contribution) {
        Standing standing = standings.of(turn.session(), List.of(contribution)).getFirst();
        boolean settled = filings.findByContributionId(contribution.value()).isPresent();
        if (settled || !standing.shown() || clusters.of(contribution).isPresent()) {
            return;
        }
        List<Answer> named = asks.findAllByContributionIdAndState(contribution.value(), Ask.State.ANSWERED).stream()
                .flatMap(this::place)
                .toList();
        Agreement.of(named, attendance.experts(turn.session()))
                .ifPresent(agreed -> file(turn, last, contribution, agreed));
    }

    private void file(Turn turn, Actor last, ContributionId contribution, Agreement<Answer> agreed) {
        RoomVote vote = new RoomVote(agreed.alike(), agreed.answers());
        switch (agreed.place().place()) {
            case CLUSTER -> {
                if (placing.into(
                        turn, last, contribution, new ClusterId(agreed.place().id()), vote)) {
                    settle(turn, contribution, Agreed.FILED, vote);
                }
            }
            case SAME -> {
                ContributionId other = new ContributionId(agreed.place().id());
                if (!filed(other) && placing.together(turn, last, contribution, other, vote)) {
                    settle(turn, contribution, Agreed.FILED, vote);
                    settle(turn, other, Agreed.FILED, vote);
                }
            }
            case ALONE -> settle(turn, contribution, Agreed.ALONE, vote);
            case UNKNOWN -> throw new IllegalStateException("Not knowing names no place");
        }
    }

    /** The place that an answer names as things stand now: another contribution may be in a cluster by now. */
    private Stream<Answer> place(Ask ask) {
        return switch (Objects.requireNonNull(ask.place())) {
            case CLUSTER -> of(ask.cluster()).map(id -> Answer.cluster(new ClusterId(id)));
            case SAME ->
                of(ask.other())
                        .map(ContributionId::new)
                        .map(other -> clusters.of(other).map(Answer::cluster).orElseGet(() -> Answer.same(other)));
            case ALONE -> Stream.of(Answer.alone());
            case UNKNOWN -> Stream.of();
        };
    }

    private static Stream<Long> of(@Nullable Long id) {
        return Stream.ofNullable(id);
    }

    private boolean filed(ContributionId contribution) {
        Optional<Filing> filing = filings.findByContributionId(contribution.value());
        return filing.filter(found -> found.outcome() == Agreed.FILED).isPresent();
    }

    private void settle(Turn turn, ContributionId contribution, Agreed outcome, RoomVote vote) {
        Filing filing =
                filings.findByContributionId(contribution.value()).orElseGet(() -> new Filing(turn, contribution));
        filing.settle(outcome, vote.alike(), vote.answers(), turn.now());
        filings.save(filing);
    }

    @Override
    public void moved(Turn turn, Set<ContributionId> contributions) {
        List<Long> ids = contributions.stream().map(ContributionId::value).toList();
        filings.findAllByContributionIdIn(ids).forEach(filing -> filing.confirm(true));
        checks.findAllByContributionIdIn(ids).stream()
                .filter(AuthorCheck::returned)
                .forEach(this::settle);
    }

    private void settle(AuthorCheck check) {
        Long now = clusters.of(new ContributionId(check.contribution()))
                .map(ClusterId::value)
                .orElse(null);
        if (!Objects.equals(now, check.cluster())) {
            check.settle(now == null ? Settlement.TAKEN_OUT : Settlement.MOVED);
        }
    }
}
