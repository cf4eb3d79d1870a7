package org.wayforward.outcome;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.outcome.DraftLink.Purpose;
import org.wayforward.outcome.DraftRecommendation.State;
import org.wayforward.participant.Welcome;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.Turn;

/**
 * What rapporteurs do to draft recommendations. Every command that changes what a draft says or is keeps a version, with
 * who and when; order and links are states of their own rows.
 */
@Service
public class DraftService {

    /** The most drafts a session may have at once. */
    public static final int DRAFTS_MAX = 300;

    /** The most contributions one command may link. */
    public static final int LINKS_MAX = 2000;

    private final SessionDoor door;
    private final SessionFinder finder;
    private final ContributionService contributions;
    private final Drafts drafts;
    private final DraftLinks links;
    private final KeptVersions versions;
    private final Ballots ballots;
    private final OneMoment moment;
    private final Welcome welcome;

    DraftService(
            SessionDoor door,
            SessionFinder finder,
            ContributionService contributions,
            Drafts drafts,
            DraftLinks links,
            KeptVersions versions,
            Ballots ballots,
            OneMoment moment,
            Welcome welcome) {
        this.door = door;
        this.finder = finder;
        this.contributions = contributions;
        this.drafts = drafts;
        this.links = links;
        this.versions = versions;
        this.ballots = ballots;
        this.moment = moment;
        this.welcome = welcome;
    }

    /**
     * Adds a draft at the end of an area.
     *
     * @param raw its text, which may be empty: the paragraph, then a line for each subparagraph
     * @param answers posted issues it answers
     * @param restsOn posted contributions it rests on
     */
    public DraftId add(
            Actor actor, AreaId area, String raw, List<ContributionId> answers, List<ContributionId> restsOn) {
        DraftText text = DraftText.of(raw);
        mustBeFew(answers);
        mustBeFew(restsOn);
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            finder.mustHave(actor.session(), area);
            mustHavePlace(actor);
            List<DraftRecommendation> there = drafts.keptIn(area.value());
            int position = there.isEmpty() ? 0 : there.getLast().position() + 1;
            DraftRecommendation draft = drafts.save(new DraftRecommendation(turn, area.value(), position, text));
            link(turn, actor, draft, Purpose.ANSWERS, answers, true);
            link(turn, actor, draft, Purpose.RESTS_ON, restsOn, true);
            keep(turn, actor, draft, DraftOccasion.ADDED);
            return new DraftId(draft.id());
        });
    }

    /**
     * Writes the text and the subparagraphs of a draft. Where somebody has answered about other words, the next round of the
     * ballot begins; square brackets are no words.
     *
     * @param seen the revision of the text that was edited ({@link OutcomeDocument.Draft#textRevision}); when the text has
     *     been written since, the edit is refused with the text as it stands, and nothing is lost on either side
     */
    public DraftId edit(Actor actor, DraftId id, long seen, String raw) {
        DraftText text = DraftText.of(raw);
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            DraftRecommendation draft = kept(actor, id);
            if (draft.text().equals(text)) {
                return id;
            }
            if (draft.writtenAfter(seen)) {
                throw Refusal.stale(draft.text().lines());
            }
            if (text.isEmpty() && draft.status() == DraftStatus.FINAL) {
                throw new Refusal(Reason.DRAFT_UNFINISHED);
            }
            boolean sameWords = draft.text().sameWords(text);
            draft.write(turn, text);
            if (!sameWords && ballots.existsByDraftIdAndRound(draft.id(), draft.round())) {
                draft.round(draft.round() + 1);
            }
            keep(turn, actor, draft, DraftOccasion.EDITED);
            return id;
        });
    }

    /**
     * Moves a draft to another place, in its area or another one.
     *
     * @param before the draft it shall stand before; null for the end of the area
     */
    public DraftId move(Actor actor, DraftId id, AreaId area, @Nullable DraftId before) {
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            finder.mustHave(actor.session(), area);
            DraftRecommendation draft = kept(actor, id);
            boolean elsewhere = draft.areaId() != area.value();
            List<DraftRecommendation> order = new ArrayList<>(drafts.keptIn(area.value()));
            order.removeIf(one -> one.id() == draft.id());
            order.add(place(order, id, before, draft), draft);
            for (int position = 0; position < order.size(); position++) {
                order.get(position).place(area.value(), position);
            }
            if (elsewhere) {
                keep(turn, actor, draft, DraftOccasion.MOVED);
            }
            return id;
        });
    }

    private static int place(
            List<DraftRecommendation> order, DraftId id, @Nullable DraftId before, DraftRecommendation draft) {
        if (before == null) {
            return order.size();
        }
        if (before.equals(id)) {
            // Before itself is where it is: as many stand before it as do now.
            return (int) order.stream()
                    .filter(one -> one.position() < draft.position())
                    .count();
        }
        for (int place = 0; place < order.size(); place++) {
            if (order.get(place).id() == before.value()) {
                return place;
            }
        }
        throw new Refusal(Reason.NOT_FOUND);
    }

    /** Says which issues a draft answers, or no longer; only posted issues can be linked, whatever is can be unlinked. */
    public DraftId answer(Actor actor, DraftId id, List<ContributionId> issues, boolean linked) {
        return link(actor, id, Purpose.ANSWERS, issues, linked);
    }

    /** Says on which contributions a draft rests, or no longer; one that was hidden since stays until it is unlinked. */
    public DraftId rest(Actor actor, DraftId id, List<ContributionId> sources, boolean linked) {
        return link(actor, id, Purpose.RESTS_ON, sources, linked);
    }

    /**
     * Marks a draft as final.
     *
     * @throws Refusal {@link Reason#DRAFT_UNFINISHED} while it has no text, answers no issue or rests on no contribution
     */
    public DraftId finish(Actor actor, DraftId id) {
        return finish(actor, id, null);
    }

    /**
     * Marks a draft as final although it answers no issue or rests on no contribution.
     *
     * @param why it is final without, in a sentence that is kept and shown; not kept where nothing is missing
     * @throws Refusal {@link Reason#DRAFT_UNFINISHED} while it has no text, {@link Reason#SENTENCE_MISSING} or
     *     {@link Reason#TOO_LONG}
     */
    public DraftId finishWithout(Actor actor, DraftId id, String why) {
        actor.must(Action.WRITE_DRAFTS);
        return finish(actor, id, Sentence.of(why));
    }

    private DraftId finish(Actor actor, DraftId id, @Nullable String why) {
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            DraftRecommendation draft = kept(actor, id);
            if (draft.status() != DraftStatus.FINAL) {
                draft.mark(DraftStatus.FINAL, whole(draft) ? null : why);
                mustBeFinished(draft);
                keep(turn, actor, draft, DraftOccasion.FINISHED);
            }
            return id;
        });
    }

    /** Takes a final text back into work. */
    public DraftId reopen(Actor actor, DraftId id) {
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            DraftRecommendation draft = kept(actor, id);
            if (draft.status() != DraftStatus.DRAFT) {
                draft.mark(DraftStatus.DRAFT, null);
                keep(turn, actor, draft, DraftOccasion.REOPENED);
            }
            return id;
        });
    }

    /** Takes a draft out of the document; it can be brought back. */
    public DraftId remove(Actor actor, DraftId id) {
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            DraftRecommendation draft = of(actor, id);
            if (!draft.removed()) {
                draft.stand(State.REMOVED);
                keep(turn, actor, draft, DraftOccasion.REMOVED);
            }
            return id;
        });
    }

    /** Brings a removed draft back, to the end of its area. */
    public DraftId restore(Actor actor, DraftId id) {
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            DraftRecommendation draft = of(actor, id);
            if (draft.removed()) {
                mustHavePlace(actor);
                List<DraftRecommendation> there = drafts.keptIn(draft.areaId());
                draft.place(
                        draft.areaId(), there.isEmpty() ? 0 : there.getLast().position() + 1);
                draft.stand(State.KEPT);
                keep(turn, actor, draft, DraftOccasion.RESTORED);
            }
            return id;
        });
    }

    /** Every version of a draft, the first one first. */
    public List<DraftVersion> versions(Actor actor, DraftId id) {
        actor.must(Action.READ_DRAFTS);
        welcome.admit(actor);
        return moment.read(client -> client.sql("""
                        select v.*, p.name from draft_version v join participant p on p.id = v.writer_id
                        where v.session_id = :session and v.draft_id = :draft order by v.number
                        """)
                .param("session", actor.session().value())
                .param("draft", id.value())
                .query((row, n) -> new DraftVersion(
                        row.getInt("number"),
                        DraftOccasion.valueOf(row.getString("occasion")),
                        new AreaId(row.getLong("area_id")),
                        DraftText.kept(row.getString("text")),
                        DraftStatus.valueOf(row.getString("status")),
                        new ParticipantId(row.getLong("writer_id")),
                        row.getString("name"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list());
    }

    /** What is final has a text, and either all that it should stand on or a note that says why not. */
    private void mustBeFinished(DraftRecommendation draft) {
        if (draft.text().isEmpty() || draft.exception() == null && !whole(draft)) {
            throw new Refusal(Reason.DRAFT_UNFINISHED);
        }
    }

    private boolean whole(DraftRecommendation draft) {
        return links.existsByDraftIdAndPurposeAndActive(draft.id(), Purpose.ANSWERS, true)
                && links.existsByDraftIdAndPurposeAndActive(draft.id(), Purpose.RESTS_ON, true);
    }

    private DraftId link(Actor actor, DraftId id, Purpose purpose, List<ContributionId> ends, boolean linked) {
        mustBeFew(ends);
        return door.pass(actor, Action.WRITE_DRAFTS, turn -> {
            DraftRecommendation draft = kept(actor, id);
            link(turn, actor, draft, purpose, ends, linked);
            if (draft.status() == DraftStatus.FINAL) {
                mustBeFinished(draft);
            }
            return id;
        });
    }

    private void link(
            Turn turn,
            Actor actor,
            DraftRecommendation draft,
            Purpose purpose,
            List<ContributionId> ends,
            boolean linked) {
        for (ContributionId end : ends.stream().distinct().toList()) {
            DraftLink known = links.findByDraftIdAndContributionIdAndPurpose(draft.id(), end.value(), purpose)
                    .orElse(null);
            if (linked && (known == null || !known.active())) {
                Kind kind = contributions.postedKind(actor, end);
                if (purpose == Purpose.ANSWERS && kind != Kind.ISSUE) {
                    throw new Refusal(Reason.BAD_REQUEST);
                }
            }
            if (known != null) {
                known.link(linked);
            } else if (linked) {
                links.save(new DraftLink(turn, draft.id(), end.value(), purpose));
            }
        }
    }

    private void keep(Turn turn, Actor actor, DraftRecommendation draft, DraftOccasion occasion) {
        versions.save(new KeptVersion(turn, actor, draft, versions.lastNumber(draft.id()) + 1, occasion));
    }

    /**
     * Refuses a draft that is not of this session or was removed; for features that take it up inside a command.
     *
     * @throws Refusal as every command on drafts
     */
    public void mustHave(Actor actor, DraftId id) {
        kept(actor, id);
    }

    /**
     * Refuses a draft that is not of this session, was removed, or is not final; for features that take it up inside a
     * command.
     *
     * @throws Refusal {@link Reason#NOT_PUBLISHED} when it is not final, whatever else it is
     */
    public void mustBeFinal(Actor actor, DraftId id) {
        DraftRecommendation draft = of(actor, id);
        if (draft.removed() || draft.status() != DraftStatus.FINAL) {
            throw new Refusal(Reason.NOT_PUBLISHED);
        }
    }

    private DraftRecommendation of(Actor actor, DraftId id) {
        return drafts.findById(id.value())
                .filter(draft -> draft.sessionId() == actor.session().value())
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
    }

    /** A draft of the actor's session that was not removed. */
    DraftRecommendation kept(Actor actor, DraftId id) {
        DraftRecommendation draft = of(actor, id);
        if (draft.removed()) {
            throw new Refusal(Reason.DRAFT_REMOVED);
        }
        return draft;
    }

    private void mustHavePlace(Actor actor) {
        if (drafts.kept(actor.session().value()) >= DRAFTS_MAX) {
            throw new Refusal(Reason.TOO_MANY_DRAFTS, DRAFTS_MAX);
        }
    }

    private static void mustBeFew(List<ContributionId> ends) {
        if (ends.size() > LINKS_MAX) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
    }
}
