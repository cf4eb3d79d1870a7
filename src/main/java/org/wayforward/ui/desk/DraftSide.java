package org.wayforward.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.DraftId;
import org.wayforward.outcome.DraftStatus;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Link;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** Beside a recommendation: whether it is final, who supports what it rests on, and what it answers and rests on. */
class DraftSide extends Div {

    private final WfDesk desk;
    private final DraftId id;
    private final Runnable comeBack;
    private final Span status = new Span();
    private final Tool finish;
    private final Tool reopen;
    private final Span needs = new Span(new Icon("warn"), new Span());
    private final Tool without;
    private final Paragraph exception = new Paragraph();
    private final Div suggested = new Div();
    private final Span support = new Span();
    private final GroupBars balance = new GroupBars();
    private final Div beforeBallot = new Div(balance);
    private final Div answers = new Div();
    private final Div restsOn = new Div();
    private @Nullable State shown;

    /** Everything it depends on: the draft, and which sources its links are part of. */
    private record State(
            Draft draft,
            boolean writable,
            Map<String, List<Link>> answers,
            Map<String, List<Link>> rests,
            Map<String, List<Link>> suggested) {}

    /**
     * The side of a draft.
     *
     * @param comeBack puts the focus back on the row when what had it is gone
     */
    DraftSide(WfDesk desk, DraftId id, Runnable comeBack) {
        this.desk = desk;
        this.id = id;
        this.comeBack = comeBack;
        addClassName("side");
        status.addClassName("term");
        finish = new Tool(
                Messages.of("desk.finish"),
                () -> mark("desk.said.final", () -> desk.service().finish(desk.actor(), id)),
                "finish");
        reopen = new Tool(
                Messages.of("desk.reopen"),
                () -> mark("desk.said.reopened", () -> desk.service().reopen(desk.actor(), id)),
                "quiet",
                "reopen");
        without = new Tool(Messages.of("desk.finish.without"), this::askWhy, "quiet", "finish-without");
        needs.addClassName("needs");
        exception.addClassNames("exception", "wf-meta");
        exception.getElement().setAttribute("dir", "auto");
        suggested.addClassName("suggested");
        support.addClassName("wf-meta");
        answers.addClassName("chips");
        restsOn.addClassName("chips");
        Div state = new Div(status, finish, reopen);
        state.addClassName("state");
        add(state, needs, without, exception, suggested, answers, restsOn, support, beforeBallot);
    }

    private void mark(String said, Runnable command) {
        if (desk.carryOut(command)) {
            desk.draft(id).ifPresent(draft -> desk.announce(Messages.of(said, draft.number())));
            comeBack.run();
        }
    }

    private void askWhy() {
        desk.draft(id)
                .ifPresent(draft -> new NoteDialog(
                                desk,
                                Messages.of("desk.finish.without.title", draft.number()),
                                Messages.of("desk.finish.without.ask." + missing(draft)),
                                Messages.of("desk.finish"),
                                why -> desk.service().finishWithout(desk.actor(), id, why))
                        .announcing(Messages.of("desk.said.final", draft.number()))
                        .then(comeBack)
                        .open());
    }

    void show(Draft draft, boolean writable) {
        State next = new State(
                draft, writable, bySource(draft.answers()), bySource(draft.restsOn()), bySource(draft.suggested()));
        if (next.equals(shown)) {
            return;
        }
        State before = shown;
        shown = next;
        boolean done = draft.status() == DraftStatus.FINAL;
        status.removeAll();
        if (done) {
            status.add(new Icon("check"));
        }
        status.add(new Span(
                !done
                        ? Messages.of("desk.status.draft")
                        : draft.paragraph() != null && draft.paragraph() != draft.number()
                                ? Messages.of("desk.status.final.as", draft.paragraph())
                                : Messages.of("desk.status.final")));
        String missing = missing(draft);
        boolean ready = missing.isEmpty();
        finish.setVisible(writable && !done && ready);
        finish.spoken(Messages.of("desk.finish.spoken", draft.number()));
        reopen.setVisible(writable && done);
        reopen.spoken(Messages.of("desk.reopen.spoken", draft.number()));
        needs.setVisible(writable && !done && !ready);
        ((Span) needs.getComponentAt(1)).setText(ready ? "" : Messages.of("desk.needs." + missing));
        without.setVisible(writable && !done && !ready && !draft.text().isEmpty());
        without.spoken(Messages.of("desk.finish.without") + ", " + Messages.of("desk.draft", draft.number()));
        String why = draft.exception();
        exception.setVisible(why != null);
        exception.setText(why == null ? "" : Messages.of("desk.exception", why));
        suggested.setVisible(writable && !done && !draft.suggested().isEmpty());
        if (differ(before, next, State::suggested)) {
            suggest(draft.number(), next.suggested());
        }
        if (differ(before, next, State::answers)) {
            chips(answers, "desk.answers", next.answers(), writable);
        }
        if (differ(before, next, State::rests)) {
            chips(restsOn, "desk.rests-on", next.rests(), writable);
        }
        // That nobody supported what it rests on is no judgement of the recommendation.
        support.setVisible(draft.supporters() > 0);
        support.setText(Messages.count("outcome.indicative-supporters", draft.supporters()));
        balance.show(draft.balance());
        // Once the ballot has said how far the groups support it, that is the one chart.
        beforeBallot.setVisible(draft.rounds().isEmpty());
    }

    /** Whether these links are to be made anew: not without need, since somebody may be about to press one. */
    private static boolean differ(@Nullable State before, State now, Function<State, Map<String, List<Link>>> links) {
        return before == null
                || before.writable() != now.writable()
                || before.draft().number() != now.draft().number()
                || !links.apply(before).equals(links.apply(now));
    }

    private void suggest(int number, Map<String, List<Link>> links) {
        suggested.removeAll();
        links.forEach((source, ends) -> suggested.add(
                new Tool(Messages.of("desk.suggested", source), () -> desk.answer(id, ends.getFirst()), "suggestion")
                        .icon("plus")
                        .spoken(Messages.of("desk.suggested.spoken", source, number))));
    }

    /** What it lacks to be final: the end of a key of the messages, empty when there is nothing. */
    private static String missing(Draft draft) {
        if (draft.text().isEmpty()) {
            return "text";
        }
        if (draft.answers().isEmpty()) {
            return "issue";
        }
        return draft.restsOn().isEmpty() ? "source" : "";
    }

    private void chips(Div place, String heading, Map<String, List<Link>> links, boolean writable) {
        place.removeAll();
        place.setVisible(!links.isEmpty());
        if (links.isEmpty()) {
            return;
        }
        Span label = new Span(Messages.of(heading));
        label.addClassName("wf-label");
        place.add(label);
        links.forEach((number, ends) -> place.add(chip(number, ends, writable)));
    }

    private Span chip(String number, List<Link> links, boolean writable) {
        Link first = links.getFirst();
        Span sign = new Span();
        sign.addClassNames("sign", first.kind().key());
        sign.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(number + (links.size() > 1 ? " +" + (links.size() - 1) : ""));
        Span chip = new Span(sign, words);
        chip.addClassName("wf-chip");
        chip.setClassName("is-gone", first.gone());
        chip.setTitle(first.gone() ? Messages.of("desk.gone") : first.text());
        if (first.gone()) {
            Span gone = new Span(Messages.of("desk.gone"));
            gone.addClassName("wf-sr");
            chip.add(gone);
        }
        if (writable) {
            Tool out = new Tool(
                            "×",
                            () -> {
                                desk.unlink(id, links);
                                comeBack.run();
                            },
                            "plain",
                            "icon",
                            "out")
                    .spoken(Messages.of("desk.take-out", desk.name(first.kind(), number)));
            chip.add(out);
        }
        return chip;
    }

    /** Links by the number that what they belong to is known by; gone ones stand by themselves. */
    private Map<String, List<Link>> bySource(List<Link> links) {
        Map<String, List<Link>> found = new LinkedHashMap<>();
        links.forEach(link -> {
            Source source = desk.sourceOf(link.id());
            String number = source == null ? link.number() : source.lead().number();
            found.merge(
                    number,
                    List.of(link),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        });
        return found;
    }
}
