package org.wayforward.ui.board;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.CommentId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import tools.jackson.databind.node.ObjectNode;

/** {@code <wf-board>}: what an expert's browser may ask for, each call answered with the JSON text of a reply. */
@Tag("wf-board")
@JsModule("context://modules/board.js")
class WfBoard extends RoomElement {

    private final transient BoardCommands commands;

    WfBoard(Actor actor, String code, BoardCommands commands) {
        super(actor, code);
        this.commands = commands;
    }

    @ClientCallable
    String post(@Nullable ObjectNode post) {
        return commands.post(actor(), post);
    }

    @ClientCallable
    String edit(double id, double rowRevision, @Nullable String text) {
        return commands.edit(actor(), new ContributionId((long) id), (long) rowRevision, text == null ? "" : text);
    }

    @ClientCallable
    String withdraw(double id) {
        return commands.withdraw(actor(), new ContributionId((long) id));
    }

    @ClientCallable
    String support(double id, boolean give) {
        return commands.support(actor(), new ContributionId((long) id), give);
    }

    @ClientCallable
    String supportCluster(double id, boolean give) {
        return commands.support(actor(), new ClusterId((long) id), give);
    }

    @ClientCallable
    String askToSpeak(@Nullable Double about, boolean named) {
        return commands.reply(actor(), () -> commands.discussion().ask(actor(), about, named));
    }

    @ClientCallable
    String takeBackSpeaking() {
        return commands.reply(actor(), () -> commands.discussion().takeBack(actor()));
    }

    @ClientCallable
    String done(boolean said) {
        return commands.reply(actor(), () -> commands.discussion().done(actor(), said));
    }

    @ClientCallable
    String comment(@Nullable ObjectNode comment) {
        return commands.reply(actor(), () -> commands.discussion().comment(actor(), comment));
    }

    @ClientCallable
    String withdrawComment(double id) {
        return commands.reply(actor(), () -> commands.discussion().withdraw(actor(), new CommentId((long) id)));
    }

    @ClientCallable
    String nextAsk() {
        return commands.nextAsk(actor());
    }

    @ClientCallable
    String sort(double ask, @Nullable String place, double id) {
        return commands.sort(actor(), (long) ask, place == null ? "" : place, (long) id);
    }

    @ClientCallable
    String takeBack(double ask) {
        return commands.takeBack(actor(), (long) ask);
    }

    @ClientCallable
    String check(double contribution, double cluster, boolean agrees, @Nullable String reason) {
        return commands.check(
                actor(),
                new ContributionId((long) contribution),
                new ClusterId((long) cluster),
                agrees,
                reason == null ? "" : reason);
    }

    @ClientCallable
    String ballot(double draft, double round, @Nullable String choice, @Nullable String sentence) {
        return commands.ballot(
                actor(),
                new DraftId((long) draft),
                (int) round,
                choice == null ? "" : choice,
                sentence == null ? "" : sentence);
    }

    @ClientCallable
    String continueElsewhere() {
        return commands.reply(actor(), () -> new ContinueDialog(commands.deviceLink(actor())).open());
    }
}
