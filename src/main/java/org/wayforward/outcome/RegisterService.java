package org.wayforward.outcome;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;

/**
 * What rapporteurs do about the ballot once it is closed: they deal with each reservation, and may put the support in
 * other words than were counted. Every time is a row of its own, so that whatever two of them do at once is kept.
 */
@Service
public class RegisterService {

    private final SessionDoor door;
    private final SessionFinder finder;
    private final DraftService drafts;
    private final Ballots ballots;
    private final ReservationTreatments treatments;
    private final SaidTerms terms;
    private final OneMoment moment;
    private final Welcome welcome;

    RegisterService(
            SessionDoor door,
            SessionFinder finder,
            DraftService drafts,
            Ballots ballots,
            ReservationTreatments treatments,
            SaidTerms terms,
            OneMoment moment,
            Welcome welcome) {
        this.door = door;
        this.finder = finder;
        this.drafts = drafts;
        this.ballots = ballots;
        this.treatments = treatments;
        this.terms = terms;
        this.moment = moment;
        this.welcome = welcome;
    }

    /**
     * Deals with a reservation, or opens it again; what it says is never changed.
     *
     * @param reservation {@link OutcomeDocument.Reservation#id}
     * @param note why it is resolved, which must be said; which words are bracketed, or the footnote's own words, which may
     * @return how it stands now
     * @throws Refusal {@link Reason#BALLOT_RUNS} while the ballot is open, {@link Reason#BRACKETS_MISSING} when the text has
     *     no words in square brackets, {@link Reason#SENTENCE_MISSING}, {@link Reason#TOO_SHORT} or {@link Reason#TOO_LONG}
     */
    public Treatment treat(Actor actor, long reservation, Treatment treatment, @Nullable String note) {
        actor.must(Action.WRITE_DRAFTS);
        String kept = note(treatment, note == null ? "" : note);
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            Ballot ballot = ballots.findById(reservation)
                    .filter(found -> found.sessionId() == actor.session().value())
                    .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            String sentence = ballot.reservation();
            if (sentence == null) {
                throw new Refusal(Reason.NOT_FOUND);
            }
            DraftRecommendation draft = drafts.kept(actor, new DraftId(ballot.draftId()));
            mustBeClosed(actor);
            if (treatment == Treatment.BRACKETED && !draft.text().bracketed()) {
                throw new Refusal(Reason.BRACKETS_MISSING);
            }
            ReservationTreatment last =
                    treatments.findFirstByBallotIdOrderByNumberDesc(reservation).orElse(null);
            ReservationTreatment.Said said = new ReservationTreatment.Said(treatment, sentence, kept);
            boolean changes = last == null || !last.about(sentence) ? treatment != Treatment.OPEN : !last.says(said);
            if (changes) {
                treatments.save(new ReservationTreatment(
                        turn,
                        reservation,
                        last == null ? 1 : last.number() + 1,
                        said,
                        actor.participant(),
                        turn.now()));
            }
            return treatment;
        });
    }

    private static @Nullable String note(Treatment treatment, String raw) {
        return switch (treatment) {
            case OPEN -> null;
            case RESOLVED -> Sentence.of(raw);
            case BRACKETED, FOOTNOTED -> raw.isBlank() ? null : PlainText.text(raw, Sentence.MIN, Sentence.MAX);
        };
    }

    /**
     * Puts the support of a draft in other words than were counted, or goes back to these.
     *
     * @param round the latest round anybody answered in; what is said falls when there is another one
     * @param term null goes back to what is counted
     * @param note why another term, which must be said
     * @throws Refusal {@link Reason#BALLOT_RUNS} while the ballot is open, {@link Reason#ROUND_OVER} when there is another
     *     round by now, {@link Reason#TOO_FEW_ANSWERS}, {@link Reason#SENTENCE_MISSING} or {@link Reason#TOO_LONG}
     */
    public DraftId say(Actor actor, DraftId id, int round, @Nullable Term term, @Nullable String note) {
        actor.must(Action.WRITE_DRAFTS);
        String kept = term == null ? null : Sentence.of(note == null ? "" : note);
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            DraftRecommendation draft = drafts.kept(actor, id);
            mustBeClosed(actor);
            if (ballots.lastRound(draft.id()) != round) {
                throw new Refusal(Reason.ROUND_OVER);
            }
            if (ballots.countByDraftIdAndRoundAndChoiceNot(draft.id(), round, BallotChoice.OUTSIDE_MY_FIELD)
                    < Thresholds.FEWEST) {
                throw new Refusal(Reason.TOO_FEW_ANSWERS, Thresholds.FEWEST);
            }
            SaidTerm last =
                    terms.findFirstByDraftIdOrderByNumberDesc(draft.id()).orElse(null);
            SaidTerm.Said said = new SaidTerm.Said(round, term, kept);
            boolean changes = last == null || !last.standsFor(round) ? term != null : !last.says(said);
            if (changes) {
                terms.save(new SaidTerm(
                        turn, draft.id(), last == null ? 1 : last.number() + 1, said, actor.participant(), turn.now()));
            }
            return id;
        });
    }

    private void mustBeClosed(Actor actor) {
        if (finder.rules(actor.session()).balloting()) {
            throw new Refusal(Reason.BALLOT_RUNS);
        }
    }

    /**
     * Everything that was done about the ballot on a draft, the latest first.
     *
     * @throws Refusal {@link Reason#BALLOT_RUNS} while the ballot is open
     */
    public List<RegisterEntry> history(Actor actor, DraftId id) {
        actor.must(Action.READ_DRAFTS);
        welcome.admit(actor);
        mustBeClosed(actor);
        return moment.read(client -> client.sql("""
                        select t.sentence, t.treatment, b.ballot_round, cast(null as varchar(20)) as term, t.note, p.name,
                               t.treated_at as at_time, t.revision, t.number
                        from reservation_treatment t join ballot b on b.id = t.ballot_id
                        join participant p on p.id = t.writer_id
                        where t.session_id = :session and b.draft_id = :draft
                        union all
                        select cast(null as varchar(1200)), cast(null as varchar(20)), s.ballot_round, s.term, s.note, p.name,
                               s.said_at, s.revision, s.number
                        from said_term s join participant p on p.id = s.writer_id
                        where s.session_id = :session and s.draft_id = :draft
                        order by at_time desc, revision desc, number desc
                        """)
                .param("session", actor.session().value())
                .param("draft", id.value())
                .query((row, n) -> new RegisterEntry(
                        row.getString("sentence"),
                        row.getString("treatment") == null ? null : Treatment.valueOf(row.getString("treatment")),
                        row.getInt("ballot_round"),
                        row.getString("term") == null ? null : Term.valueOf(row.getString("term")),
                        row.getString("note"),
                        row.getString("name"),
                        row.getObject("at_time", OffsetDateTime.class).toInstant()))
                .list());
    }
}
