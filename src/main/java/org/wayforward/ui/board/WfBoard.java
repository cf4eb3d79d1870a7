package org.wayforward.ui.board;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
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
    String continueElsewhere() {
        return commands.reply(actor(), () -> new ContinueDialog(commands.deviceLink(actor())).open());
    }
}
