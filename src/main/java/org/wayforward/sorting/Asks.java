package org.wayforward.sorting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Asks extends JpaRepository<Ask, Long> {

    /** How many people have answered about a contribution, or may still be about to. */
    record Count(long contribution, long people) {}

    List<Ask> findAllByParticipantIdOrderById(long participantId);

    List<Ask> findAllByContributionIdAndState(long contributionId, Ask.State state);

    Optional<Ask> findFirstByParticipantIdAndStateOrderByAnsweredAtDescIdDesc(long participantId, Ask.State state);

    @Query("select new org.wayforward.sorting.Asks$Count(a.contributionId, count(a)) from Ask a"
            + " where a.sessionId = :session and (a.state = org.wayforward.sorting.Ask.State.ANSWERED"
            + " or a.state = org.wayforward.sorting.Ask.State.OPEN and a.askedAt > :since)"
            + " group by a.contributionId")
    List<Count> counts(long session, Instant since);
}
