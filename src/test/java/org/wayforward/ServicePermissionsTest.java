package org.wayforward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.wayforward.closing.ClosingService;
import org.wayforward.closing.PurgeService;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.EnterContribution;
import org.wayforward.contribution.EnteringService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.DiscussedService;
import org.wayforward.discussion.DoneService;
import org.wayforward.discussion.PostComment;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.CommentId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Permissions;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SpeakRequestId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.EditionService;
import org.wayforward.outcome.RegisterService;
import org.wayforward.outcome.Term;
import org.wayforward.outcome.Treatment;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Links;
import org.wayforward.participant.PeopleService;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.Permission;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.Ranking;
import org.wayforward.session.SessionDescription;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionLife;
import org.wayforward.session.SessionParts;
import org.wayforward.session.SessionService;
import org.wayforward.session.SetupService;
import org.wayforward.session.WallFocus;
import org.wayforward.sorting.Answer;
import org.wayforward.sorting.AuthorChecks;
import org.wayforward.sorting.RoomSorting;
import org.wayforward.vote.SupportService;

/** Every command of every service asks the role x action table: who may not, writes nothing. */
@OnBothDatabases
class ServicePermissionsTest {

    private record Command(Action action, Consumer<Actor> run) {}

    private final Room room;
    private final Map<Role, Actor> actors = new EnumMap<>(Role.class);
    private final Actor somebody;
    private final ContributionId someonesIssue;
    private final DraftId draft;
    private final ContributionId spare;

    ServicePermissionsTest(Database database) {
        this.room = Room.on(database);
        this.somebody = room.expert();
        this.someonesIssue = room.postIssue(somebody, "An issue of somebody else");
        this.spare = room.postIssue(somebody, "An issue to be sorted");
        for (Role role : Role.values()) {
            // There is no way in for an observer yet: whoever forges one is somebody who may only read.
            actors.put(role, role.byLink() ? room.byLink(role).actor() : as(role, room.expert()));
        }
        this.draft = room.get(DraftService.class)
                .add(
                        room.byLink(Role.RAPPORTEUR).actor(),
                        room.areas().getFirst(),
                        "Drafted by somebody else",
                        List.of(),
                        List.of());
        comment();
    }

    @Test
    void whoMayNotIsRefusedAndNothingIsWritten() {
        commands()
                .forEach((name, command) -> actors.forEach((role, actor) -> {
                    if (!Permissions.allow(role, command.action())) {
                        long before = room.revision();
                        assertThatThrownBy(() -> command.run().accept(actor))
                                .as("%s by %s", name, role)
                                .satisfies(refusal(Reason.NOT_ALLOWED));
                        assertThat(room.revision()).as("%s by %s", name, role).isEqualTo(before);
                    }
                }));
    }

    @Test
    void whoMayIsNeverToldThatTheirRoleMayNot() {
        commands()
                .forEach((name, command) -> actors.forEach((role, actor) -> {
                    if (Permissions.allow(role, command.action())) {
                        assertThatCode(() -> {
                                    try {
                                        command.run().accept(actor);
                                    } catch (Refusal refusal) {
                                        assertThat(refusal.reason())
                                                .isIn(
                                                        Reason.NOT_YOURS,
                                                        Reason.DRAFT_UNFINISHED,
                                                        Reason.NOT_FOUND,
                                                        Reason.TOO_FEW_ANSWERS,
                                                        Reason.NOTHING_FINAL,
                                                        Reason.SORTING_CLOSED,
                                                        Reason.BALLOT_CLOSED,
                                                        Reason.ASK_GONE,
                                                        Reason.CHECK_GONE);
                                    }
                                })
                                .as("%s by %s", name, role)
                                .doesNotThrowAnyException();
                    }
                }));
    }

    private Map<String, Command> commands() {
        DraftService drafts = room.get(DraftService.class);
        EditionService editions = room.get(EditionService.class);
        ContributionService contributions = room.get(ContributionService.class);
        SupportService supports = room.get(SupportService.class);
        SessionService session = room.facilitation();
        JoinService join = room.get(JoinService.class);
        PeopleService people = room.get(PeopleService.class);
        Links links = room.get(Links.class);
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("post", new Command(Action.POST, actor -> room.postIssue(actor, "Posted by whoever may")));
        commands.put(
                "edit",
                new Command(
                        Action.EDIT_OWN, actor -> contributions.edit(actor, someonesIssue, 1, "Edited by somebody")));
        commands.put(
                "withdraw", new Command(Action.WITHDRAW_OWN, actor -> contributions.withdraw(actor, someonesIssue)));
        commands.put("support", new Command(Action.SUPPORT, actor -> supports.support(actor, someonesIssue, true)));
        SpeakService speaking = room.get(SpeakService.class);
        CommentService comments = room.get(CommentService.class);
        DiscussedService discussed = room.get(DiscussedService.class);
        commands.put("ask to speak", new Command(Action.ASK_TO_SPEAK, actor -> speaking.ask(actor, null, false)));
        commands.put("take back asking", new Command(Action.ASK_TO_SPEAK, speaking::takeBack));
        commands.put(
                "move in the queue",
                new Command(Action.LEAD_DISCUSSION, actor -> speaking.move(actor, someonesTurn(actor), 0)));
        commands.put("call", new Command(Action.LEAD_DISCUSSION, actor -> speaking.call(actor, someonesTurn(actor))));
        commands.put("finish", new Command(Action.LEAD_DISCUSSION, speaking::finish));
        commands.put(
                "remove from the queue",
                new Command(Action.LEAD_DISCUSSION, actor -> speaking.remove(actor, someonesTurn(actor))));
        commands.put(
                "done with a step",
                new Command(
                        Action.SAY_DONE, actor -> room.get(DoneService.class).say(actor, true)));
        commands.put(
                "comment",
                new Command(
                        Action.COMMENT,
                        actor -> comments.comment(actor, spare, new PostComment("key", "So it is", false, "en"))));
        commands.put(
                "comment on a draft",
                new Command(
                        Action.READ_DRAFTS,
                        actor -> comments.comment(actor, draft, new PostComment("other", "So it is", false, "en"))));
        commands.put(
                "comment on the draft as a whole",
                new Command(
                        Action.READ_DRAFTS,
                        actor -> comments.commentOnWhole(actor, new PostComment("whole", "So it is", false, "en"))));
        commands.put("own comments", new Command(Action.COMMENT_ON_DRAFT, comments::ownOnDraft));
        commands.put("withdraw a comment", new Command(Action.COMMENT, actor -> comments.withdraw(actor, comment())));
        commands.put(
                "hide a comment",
                new Command(Action.HIDE_COMMENT, actor -> comments.hide(actor, comment(), "a reason")));
        commands.put("show a comment", new Command(Action.HIDE_COMMENT, actor -> comments.unhide(actor, comment())));
        commands.put("discussed", new Command(Action.LEAD_DISCUSSION, actor -> discussed.mark(actor, spare, true)));
        commands.put("announce", new Command(Action.FOCUS_WALL, actor -> session.announce(actor, "Listen")));
        commands.put("hide", new Command(Action.HIDE, actor -> contributions.hide(actor, someonesIssue, "a reason")));
        commands.put("unhide", new Command(Action.HIDE, actor -> contributions.unhide(actor, someonesIssue)));
        EnteringService entering = room.get(EnteringService.class);
        commands.put(
                "enter",
                new Command(
                        Action.POST_FOR_OTHERS,
                        actor -> entering.enter(
                                actor,
                                new EnterContribution(
                                        UUID.randomUUID().toString(),
                                        Kind.ISSUE,
                                        room.areas().getFirst(),
                                        "Entered by whoever may",
                                        StakeholderGroup.ACADEMIA,
                                        null,
                                        Medium.SPOKEN,
                                        "en"))));
        commands.put(
                "correct",
                new Command(
                        Action.POST_FOR_OTHERS,
                        actor -> entering.correct(actor, someonesIssue, "Corrected by somebody")));
        commands.put(
                "take back", new Command(Action.POST_FOR_OTHERS, actor -> entering.takeBack(actor, someonesIssue)));
        commands.put(
                "add draft",
                new Command(
                        Action.WRITE_DRAFTS,
                        actor -> drafts.add(actor, room.areas().getFirst(), "Drafted", List.of(), List.of())));
        commands.put("edit draft", new Command(Action.WRITE_DRAFTS, actor -> drafts.edit(actor, draft, 9999, "Other")));
        commands.put(
                "move draft",
                new Command(
                        Action.WRITE_DRAFTS,
                        actor -> drafts.move(actor, draft, room.areas().getLast(), null)));
        commands.put(
                "answer",
                new Command(Action.WRITE_DRAFTS, actor -> drafts.answer(actor, draft, List.of(someonesIssue), false)));
        commands.put(
                "rest",
                new Command(Action.WRITE_DRAFTS, actor -> drafts.rest(actor, draft, List.of(someonesIssue), false)));
        commands.put("finish draft", new Command(Action.WRITE_DRAFTS, actor -> drafts.finish(actor, draft)));
        commands.put("reopen draft", new Command(Action.WRITE_DRAFTS, actor -> drafts.reopen(actor, draft)));
        commands.put("remove draft", new Command(Action.WRITE_DRAFTS, actor -> drafts.remove(actor, draft)));
        commands.put("restore draft", new Command(Action.WRITE_DRAFTS, actor -> drafts.restore(actor, draft)));
        commands.put("issue edition", new Command(Action.ISSUE_EDITION, editions::issue));
        commands.put("editions", new Command(Action.FETCH_OUTCOME, editions::list));
        commands.put("versions", new Command(Action.READ_DRAFTS, actor -> drafts.versions(actor, draft)));
        commands.put(
                "register",
                new Command(
                        Action.READ_DRAFTS,
                        actor -> room.get(RegisterService.class).history(actor, draft)));
        commands.put(
                "treat a reservation",
                new Command(
                        Action.WRITE_DRAFTS,
                        actor -> room.get(RegisterService.class).treat(actor, 1, Treatment.FOOTNOTED, null)));
        commands.put(
                "say a term",
                new Command(
                        Action.WRITE_DRAFTS,
                        actor -> room.get(RegisterService.class)
                                .say(actor, draft, 0, Term.SUPPORT, "Because it is so.")));
        commands.put(
                "finish without",
                new Command(Action.WRITE_DRAFTS, actor -> drafts.finishWithout(actor, draft, "Because it is so.")));
        commands.put("start", new Command(Action.RUN_CLOCK, session::startClock));
        commands.put("pause", new Command(Action.RUN_CLOCK, session::pauseClock));
        commands.put(
                "extend", new Command(Action.RUN_CLOCK, actor -> session.extendClock(actor, Duration.ofMinutes(1))));
        commands.put(
                "permit",
                new Command(Action.SET_PERMISSIONS, actor -> session.permit(actor, Permission.SEE_TALLIES, false)));
        commands.put("budget", new Command(Action.SET_PERMISSIONS, actor -> session.budget(actor, 7)));
        commands.put("open joining", new Command(Action.SET_JOINING, actor -> session.openJoining(actor, false)));
        commands.put("limit joins", new Command(Action.SET_JOINING, actor -> session.limitJoins(actor, 99)));
        commands.put(
                "focus wall", new Command(Action.FOCUS_WALL, actor -> session.focusWall(actor, WallFocus.rotate())));
        commands.put("rank wall", new Command(Action.FOCUS_WALL, actor -> session.rankWall(actor, Ranking.BALANCE)));
        commands.put("give name", new Command(Action.GIVE_NAME, actor -> join.giveName(actor, "A. Name")));
        commands.put("continue elsewhere", new Command(Action.CONTINUE_ELSEWHERE, join::continueElsewhere));
        commands.put(
                "remove",
                new Command(Action.REMOVE_PARTICIPANT, actor -> people.remove(actor, somebody.participant())));
        commands.put("last seen", new Command(Action.READ_PEOPLE, people::lastSeen));
        commands.put("show link", new Command(Action.SHOW_LINKS, actor -> links.token(actor, Role.DISPLAY)));
        commands.put("renew link", new Command(Action.RENEW_LINK, actor -> links.renew(actor, Role.RAPPORTEUR)));
        ClusterService clusters = room.get(ClusterService.class);
        Actor facilitator = java.util.Objects.requireNonNull(actors.get(Role.FACILITATOR));
        ContributionId other = room.postIssue(somebody, "Another issue of somebody else");
        ClusterId cluster = clusters.make(facilitator, List.of(other), "A title");
        ClusterId second = clusters.make(facilitator, List.of(room.postIssue(somebody, "A third issue")), "");
        commands.put("make cluster", new Command(Action.SORT, actor -> clusters.make(actor, List.of(spare), "")));
        commands.put("title cluster", new Command(Action.SORT, actor -> clusters.title(actor, cluster, 0, "A title")));
        commands.put("move", new Command(Action.SORT, actor -> clusters.move(actor, List.of(spare), cluster)));
        commands.put("take out", new Command(Action.SORT, actor -> clusters.takeOut(actor, List.of(spare))));
        commands.put("lead", new Command(Action.SORT, actor -> clusters.lead(actor, cluster, other)));
        commands.put("support cluster", new Command(Action.SUPPORT, actor -> supports.support(actor, cluster, true)));
        commands.put("split", new Command(Action.SORT, actor -> {
            clusters.move(actor, List.of(spare), cluster);
            clusters.split(actor, cluster, List.of(other), "");
        }));
        commands.put(
                "to area",
                new Command(
                        Action.SORT,
                        actor -> clusters.toArea(
                                actor, List.of(spare), room.areas().getLast())));
        commands.put("undo", new Command(Action.SORT, clusters::undo));
        commands.put("merge", new Command(Action.SORT, actor -> clusters.merge(actor, second, cluster)));
        commands.put(
                "undo a step",
                new Command(
                        Action.SORT,
                        actor -> clusters.undo(
                                actor, clusters.history(facilitator).getFirst().id())));
        commands.put("history", new Command(Action.SORT, clusters::history));
        RoomSorting sorting = room.get(RoomSorting.class);
        AuthorChecks checks = room.get(AuthorChecks.class);
        commands.put(
                "ask more",
                new Command(
                        Action.SORT,
                        actor -> room.get(AgendaService.class)
                                .askMore(actor, room.get(SessionFinder.class).step(room.session()), 5)));
        commands.put("confirm", new Command(Action.SORT, actor -> sorting.confirm(actor, List.of(other))));
        commands.put("keep returned", new Command(Action.SORT, actor -> checks.keep(actor, other)));
        commands.put("help sort", new Command(Action.HELP_SORT, sorting::next));
        commands.put("answer", new Command(Action.HELP_SORT, actor -> sorting.answer(actor, 1, Answer.unknown())));
        commands.put("take back", new Command(Action.HELP_SORT, actor -> sorting.takeBack(actor, 1)));
        BallotService ballots = room.get(BallotService.class);
        commands.put(
                "ballot",
                new Command(Action.BALLOT, actor -> ballots.answer(actor, draft, 1, BallotChoice.SUPPORT, null)));
        commands.put("check", new Command(Action.CHECK_OWN, actor -> checks.answer(actor, other, cluster, true, null)));
        SetupService setup = room.get(SetupService.class);
        SessionLife life = room.get(SessionLife.class);
        commands.put("add area", new Command(Action.SET_UP, actor -> setup.addArea(actor, "An area", "Area")));
        commands.put(
                "rename area",
                new Command(
                        Action.SET_UP,
                        actor -> setup.renameArea(actor, room.areas().getFirst(), "A title", "A name", "Short")));
        commands.put(
                "move area",
                new Command(
                        Action.SET_UP,
                        actor -> setup.moveArea(actor, room.areas().getFirst(), false)));
        commands.put("add tag", new Command(Action.SET_UP, actor -> setup.addTag(actor, "family", "tag")));
        commands.put("add paper", new Command(Action.SET_UP, actor -> setup.addPaper(actor, "A paper", "Somebody")));
        AgendaService agenda = room.get(AgendaService.class);
        commands.put(
                "reveal",
                new Command(
                        Action.SET_PERMISSIONS,
                        actor -> session.reveal(actor, room.areas().getFirst(), true)));
        commands.put("caps", new Command(Action.SET_PERMISSIONS, actor -> session.caps(actor, 90, null)));
        commands.put("add step", new Command(Action.EDIT_AGENDA, actor -> agenda.add(actor, ownStep())));
        commands.put(
                "plan step",
                new Command(
                        Action.EDIT_AGENDA,
                        actor -> agenda.plan(actor, lastStep().id(), lastStep().planRevision(), ownStep())));
        commands.put(
                "move step",
                new Command(
                        Action.EDIT_AGENDA,
                        actor -> agenda.move(actor, lastStep().id(), true)));
        commands.put(
                "go to step",
                new Command(
                        Action.RUN_AGENDA,
                        actor -> agenda.go(actor, presentStep().id(), lastStep().id())));
        commands.put("remove step", new Command(Action.EDIT_AGENDA, actor -> {
            agenda.add(actor, ownStep());
            agenda.remove(actor, lastStep().id());
        }));
        commands.put("take agenda", new Command(Action.EDIT_AGENDA, actor -> {
            if (Permissions.allow(actor.role(), Action.RUN_CLOCK)) {
                session.pauseClock(actor);
            }
            try {
                agenda.take(actor, AgendaTemplate.OPEN_FLOOR);
            } catch (Refusal refusal) {
                // An organizer cannot stop the clock that a facilitator has started.
                assertThat(refusal.reason()).isIn(Reason.CLOCK_RUNS, Reason.NOT_ALLOWED);
                if (refusal.reason() == Reason.NOT_ALLOWED) {
                    throw refusal;
                }
            }
        }));
        commands.put(
                "describe",
                new Command(
                        Action.SET_UP,
                        actor -> setup.describe(
                                actor,
                                new SessionDescription("A title", "", "", "", "", "", "What now?", List.of("en")))));
        commands.put("close", new Command(Action.CLOSE_SESSION, life::close));
        commands.put("reopen a closed one", new Command(Action.CLOSE_SESSION, life::reopen));
        commands.put("archive", new Command(Action.SET_STATE, life::archive));
        commands.put("remove session", new Command(Action.SET_STATE, actor -> {
            life.archive(actor);
            assertThatThrownBy(() -> life.remove(actor, "something else")).satisfies(refusal(Reason.NAME_DIFFERS));
        }));
        commands.put("bring back", new Command(Action.SET_STATE, actor -> {
            life.archive(actor);
            life.reopen(actor);
        }));
        ClosingService closing = room.get(ClosingService.class);
        commands.put("look before closing", new Command(Action.CLOSE_SESSION, closing::look));
        commands.put("purge", new Command(Action.PURGE, actor -> {
            try {
                room.get(PurgeService.class).purge(actor, room.code(), false);
            } catch (Refusal refusal) {
                if (refusal.reason() != Reason.SESSION_OPEN) {
                    throw refusal;
                }
            }
        }));
        return commands;
    }

    /** A new wish to speak of somebody else. */
    private SpeakRequestId someonesTurn(Actor by) {
        if (!Permissions.allow(by.role(), Action.LEAD_DISCUSSION)) {
            return new SpeakRequestId(1);
        }
        room.get(SpeakService.class).takeBack(somebody);
        return room.get(SpeakService.class).ask(somebody, null, false);
    }

    private CommentId comment() {
        return room.get(CommentService.class)
                .comment(somebody, spare, new PostComment("somebody", "I agree with it", false, "en"));
    }

    private static AgendaStep ownStep() {
        return new AgendaStep(AgendaStep.OWN, "A step", 5, PhaseRules.everything(), false);
    }

    private SessionParts.Step lastStep() {
        return room.get(SessionFinder.class).parts(room.session()).agenda().getLast();
    }

    private SessionParts.Step presentStep() {
        return room.get(SessionFinder.class).parts(room.session()).agenda().stream()
                .filter(SessionParts.Step::current)
                .findFirst()
                .orElseThrow();
    }

    private Actor as(Role role, Actor somebody) {
        return new Actor(room.session(), somebody.participant(), role);
    }
}
