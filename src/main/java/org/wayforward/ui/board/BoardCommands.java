package org.wayforward.ui.board;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.live.MineReader;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.participant.JoinService;
import org.wayforward.sorting.Answer;
import org.wayforward.sorting.AuthorChecks;
import org.wayforward.sorting.Place;
import org.wayforward.sorting.RoomSorting;
import org.wayforward.ui.Messages;
import org.wayforward.ui.SiteAddress;
import org.wayforward.vote.SupportService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the browser's calls into commands and their outcome into replies. What a browser sends is not trusted: whatever
 * does not have the form of the protocol is refused like any other bad input.
 */
@Component
class BoardCommands {

    private final ContributionService contributions;
    private final SupportService supports;
    private final RoomSorting sorting;
    private final AuthorChecks checks;
    private final BallotService ballots;
    private final JoinService joining;
    private final DiscussionCommands discussion;
    private final MineReader mine;
    private final SiteAddress site;
    private final JsonMapper json;

    BoardCommands(
            ContributionService contributions,
            SupportService supports,
            RoomSorting sorting,
            AuthorChecks checks,
            BallotService ballots,
            JoinService joining,
            DiscussionCommands discussion,
            MineReader mine,
            SiteAddress site,
            JsonMapper json) {
        this.contributions = contributions;
        this.supports = supports;
        this.sorting = sorting;
        this.checks = checks;
        this.ballots = ballots;
        this.joining = joining;
        this.discussion = discussion;
        this.mine = mine;
        this.site = site;
        this.json = json;
    }

    String post(Actor actor, @Nullable ObjectNode post) {
        return reply(actor, () -> contributions.post(actor, read(post)));
    }

    String edit(Actor actor, ContributionId id, long rowRevision, String text) {
        return reply(actor, () -> contributions.edit(actor, id, rowRevision, text));
    }

    String withdraw(Actor actor, ContributionId id) {
        return reply(actor, () -> contributions.withdraw(actor, id));
    }

    String support(Actor actor, ContributionId id, boolean give) {
        return reply(actor, () -> supports.support(actor, id, give));
    }

    String support(Actor actor, ClusterId id, boolean give) {
        return reply(actor, () -> supports.support(actor, id, give));
    }

    /** What is asked for in a discussion. */
    DiscussionCommands discussion() {
        return discussion;
    }

    String nextAsk(Actor actor) {
        return reply(actor, () -> sorting.next(actor));
    }

    String sort(Actor actor, long ask, String place, long id) {
        return reply(
                actor,
                () -> sorting.answer(
                        actor,
                        ask,
                        new Answer(
                                Keyed.of(Place.class, place).orElseThrow(() -> new Refusal(Reason.BAD_REQUEST)), id)));
    }

    String takeBack(Actor actor, long ask) {
        return reply(actor, () -> sorting.takeBack(actor, ask));
    }

    String check(Actor actor, ContributionId contribution, ClusterId cluster, boolean agrees, String reason) {
        return reply(actor, () -> checks.answer(actor, contribution, cluster, agrees, reason));
    }

    String ballot(Actor actor, DraftId draft, int round, String choice, String sentence) {
        return reply(
                actor,
                () -> ballots.answer(
                        actor,
                        draft,
                        round,
                        Keyed.of(BallotChoice.class, choice).orElseThrow(() -> new Refusal(Reason.BAD_REQUEST)),
                        sentence));
    }

    /** A one-time address with which this actor goes on with another device. */
    String deviceLink(Actor actor) {
        return site.url() + "/continue/" + joining.continueElsewhere(actor);
    }

    /**
     * Runs a command and answers {@code {"mine": ..., "refusal": ...}}; without {@code mine} whoever is not welcome any more.
     */
    String reply(Actor actor, Runnable command) {
        ObjectNode reply = json.createObjectNode();
        try {
            command.run();
        } catch (Refusal refusal) {
            reply.set("refusal", refusal(refusal));
        }
        try {
            reply.set("mine", json.valueToTree(mine.of(actor)));
        } catch (Refusal ended) {
            reply.set("refusal", refusal(ended));
        }
        return json.writeValueAsString(reply);
    }

    private ObjectNode refusal(Refusal refusal) {
        ObjectNode node = json.createObjectNode();
        node.put("code", refusal.reason().key());
        node.put("message", Messages.of(refusal));
        if (refusal.retryAfter() != null) {
            node.put("retryAfter", refusal.retryAfter().toMillis());
        }
        if (refusal.current() != null) {
            node.put("current", refusal.current());
        }
        return node;
    }

    private static PostContribution read(@Nullable ObjectNode post) {
        if (post == null) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return new PostContribution(
                text(post, "clientKey"),
                Keyed.of(Kind.class, text(post, "kind")).orElseThrow(() -> new Refusal(Reason.BAD_REQUEST)),
                new AreaId(id(post.path("area"))),
                text(post, "text"),
                ids(post, "addresses").stream().map(ContributionId::new).toList(),
                ids(post, "evidence"),
                text(post, "cites"),
                ids(post, "tags"),
                text(post, "signature"),
                text(post, "lang"));
    }

    static String text(ObjectNode post, String field) {
        JsonNode value = post.path(field);
        if (!value.isString() && !value.isMissingNode() && !value.isNull()) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return value.asString("");
    }

    private static List<Long> ids(ObjectNode post, String field) {
        JsonNode list = post.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return StreamSupport.stream(list.spliterator(), false)
                .map(BoardCommands::id)
                .toList();
    }

    static long id(JsonNode number) {
        if (!number.canConvertToLong()) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        return number.asLong();
    }
}
