package org.wayforward.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wayforward.discussion.CommentState;
import org.wayforward.discussion.CommentText;
import org.wayforward.discussion.DiscussionIntake;
import org.wayforward.discussion.SpeakState;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Refusal;
import org.wayforward.outcome.Archive;
import org.wayforward.session.Turn;

/** Brings the discussion of an archive along: wishes to speak, comments, who is done, what was discussed. */
@Component
@Order(3)
class ArchivedDiscussionPart implements ArchivePartReader {

    private final DiscussionIntake intake;

    ArchivedDiscussionPart(DiscussionIntake intake) {
        this.intake = intake;
    }

    @Override
    public ArchivePart read(Archive archive, Places places) {
        Archive.Discussion said = archive.discussion();
        if (said == null) {
            return ArchivePart.none();
        }
        Map<Long, Integer> drafts = new HashMap<>();
        for (Archive.Draft draft : Objects.requireNonNullElse(archive.drafts(), List.<Archive.Draft>of())) {
            drafts.put(draft.id(), drafts.size());
        }
        List<ArchivePart> parts = Stream.of(
                        requests(said, places),
                        comments(said, places, drafts),
                        done(said, archive, places),
                        discussed(said, places))
                .flatMap(List::stream)
                .toList();
        return (turn, written) -> parts.forEach(part -> part.bring(turn, written));
    }

    private List<ArchivePart> requests(Archive.Discussion said, Places places) {
        return ArchiveReader.whole(said.speakRequests(), "discussion.speakRequests").stream()
                .map(one -> request(one, places))
                .toList();
    }

    private ArchivePart request(Archive.SpeakRequest one, Places places) {
        String where = "discussion.speakRequests";
        int person = places.person(ArchiveReader.need(one.participant(), where), where + ".participant");
        @Nullable Integer about = place(places, one.contribution(), where + ".contribution");
        SpeakState state = ArchiveReader.constant(SpeakState.class, one.state(), where + ".state");
        var askedAt = ArchiveReader.moment(ArchiveReader.need(one.askedAt(), where + ".askedAt"));
        var calledAt = one.calledAt() == null ? null : ArchiveReader.moment(one.calledAt());
        return (turn, written) -> intake.take(
                turn,
                new DiscussionIntake.Asked(
                        written.people().get(person),
                        item(written, about),
                        one.named(),
                        one.again(),
                        one.placed(),
                        one.position(),
                        state,
                        askedAt,
                        calledAt));
    }

    private List<ArchivePart> comments(Archive.Discussion said, Places places, Map<Long, Integer> drafts) {
        Set<String> keys = new HashSet<>();
        return ArchiveReader.whole(said.comments(), "discussion.comments").stream()
                .map(one -> {
                    if (!keys.add(one.author() + " " + one.clientKey())) {
                        throw new ArchiveReader.Damage("discussion.comments.clientKey " + one.clientKey());
                    }
                    return comment(one, places, drafts);
                })
                .toList();
    }

    private ArchivePart comment(Archive.Comment one, Places places, Map<Long, Integer> drafts) {
        String where = "discussion.comments";
        @Nullable Integer on = place(places, one.contribution(), where + ".contribution");
        @Nullable
        Integer draft = one.draft() == null ? null : ArchiveReader.place(drafts, one.draft(), where + ".draft");
        boolean whole = Boolean.TRUE.equals(one.whole());
        if (Stream.of(on != null, draft != null, whole).filter(each -> each).count() != 1) {
            throw new ArchiveReader.Damage(where + ".contribution");
        }
        CommentText text = text(one);
        int author = places.person(ArchiveReader.need(one.author(), where + ".author"), where + ".author");
        String lang = ArchiveReader.line(one.lang(), 20, where + ".lang");
        String key = ArchiveReader.line(one.clientKey(), 64, where + ".clientKey");
        String signature =
                one.signature() == null ? null : ArchiveReader.line(one.signature(), 120, where + ".signature");
        CommentState state = ArchiveReader.constant(CommentState.class, one.state(), where + ".state");
        String reason = one.hiddenReason() == null
                ? null
                : ArchiveReader.line(one.hiddenReason(), 200, where + ".hiddenReason");
        var postedAt = ArchiveReader.moment(ArchiveReader.need(one.postedAt(), where + ".postedAt"));
        return (turn, written) -> intake.take(
                turn,
                new DiscussionIntake.Commented(
                        item(written, on),
                        draft == null ? null : written.drafts().get(draft),
                        text,
                        lang,
                        signature,
                        written.people().get(author),
                        key,
                        state,
                        reason,
                        postedAt));
    }

    private static CommentText text(Archive.Comment one) {
        String raw = ArchiveReader.need(one.text(), "discussion.comments.text");
        try {
            CommentText text = CommentText.kept(raw, one.contribution() == null);
            if (text.value().equals(raw)) {
                return text;
            }
        } catch (Refusal refusal) {
            // Said below, as for every text that could not have been written here.
        }
        throw new ArchiveReader.Damage("discussion.comments.text");
    }

    private List<ArchivePart> done(Archive.Discussion said, Archive archive, Places places) {
        Set<String> pairs = new HashSet<>();
        return ArchiveReader.whole(said.done(), "discussion.done").stream()
                .<ArchivePart>map(one -> {
                    int step = one.step();
                    if (step < 0 || step >= archive.phases().size() || !pairs.add(step + " " + one.participant())) {
                        throw new ArchiveReader.Damage("discussion.done.step " + step);
                    }
                    int person = places.person(
                            ArchiveReader.need(one.participant(), "discussion.done.participant"),
                            "discussion.done.participant");
                    return (turn, written) -> intake.takeDone(
                            turn,
                            written.parts().agenda().get(step).id(),
                            written.people().get(person));
                })
                .toList();
    }

    private List<ArchivePart> discussed(Archive.Discussion said, Places places) {
        Set<Long> once = new HashSet<>();
        return ArchiveReader.whole(said.discussed(), "discussion.discussed").stream()
                .<ArchivePart>map(id -> {
                    int item = places.contribution(id, "discussion.discussed");
                    if (!once.add(id)) {
                        throw new ArchiveReader.Damage("discussion.discussed " + id);
                    }
                    return (Turn turn, ConversationWriter.Written written) ->
                            intake.takeDiscussed(turn, written.items().get(item));
                })
                .toList();
    }

    private static @Nullable Integer place(Places places, @Nullable Long contribution, String where) {
        return contribution == null ? null : places.contribution(contribution, where);
    }

    private static @Nullable ContributionId item(ConversationWriter.Written written, @Nullable Integer place) {
        return place == null ? null : written.items().get(place);
    }
}
