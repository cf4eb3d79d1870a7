package org.wayforward.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The facilitator at the console, who leads the room through the agenda with one button. */
final class Facilitator implements AutoCloseable {
    private final VaadinClient console;

    /**
     * Opens the console by a facilitator's link, and gives a name.
     *
     * @param link path and query of the link
     * @throws IOException when the link is not valid or the console is not as it should be
     */
    Facilitator(URI server, String link, String code, SocketLoop loop) throws IOException {
        Browser browser = new Browser(server);
        browser.get(link);
        if (browser.cookies().isEmpty()) {
            throw new IOException("The facilitator's link is not valid: it gave no cookie");
        }
        console = VaadinClient.open(browser, "console/" + code, new VaadinClient.Listener() {
            @Override
            public void called(String function, List<JsonNode> arguments, long nanos) {
                // What the console shows is read when it is needed.
            }

            @Override
            public void lost() {
                // The next click says so.
            }
        });
        console.connectPush(loop);
        console.set(console.node("id", "name"), "value", "Rehearsal");
        console.click(console.node("id", "name-go"));
    }

    /** Takes the two-hour agenda, as it is planned in the template. */
    void takeTwoHours() throws IOException {
        console.click(console.node("id", "agenda-edit"));
        console.click(console.node("id", "agenda-two-hours"));
        console.confirm(console.node("tag", "vaadin-confirm-dialog"));
        console.click(console.node("id", "agenda-close"));
    }

    /** Presses the one button that leads on: it starts the first step, then goes from each to the next. */
    void next() throws IOException {
        console.click(console.node("id", "agenda-next"));
    }

    @Override
    public void close() {
        console.leave();
    }
}
