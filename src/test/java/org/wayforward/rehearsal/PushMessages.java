package org.wayforward.rehearsal;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Cuts the text that comes over the push socket into messages. On the wire each message is {@code <length>|<text>}
 * with the length in UTF-16 characters; one frame may hold several messages or a part of one. Only messages that are
 * JSON objects are handed on: the handshake of the push library and its heartbeat ({@code 1|X}) are not.
 */
final class PushMessages {
    private static final int LONGEST_LENGTH = 10;

    private final StringBuilder pending = new StringBuilder();
    private final Consumer<String> json;

    PushMessages(Consumer<String> json) {
        this.json = json;
    }

    /**
     * Takes the text of the next frame.
     *
     * @throws IOException when the text does not begin with a length where one is due
     */
    void feed(String text) throws IOException {
        pending.append(text);
        int read = 0;
        while (read < pending.length()) {
            int bar = pending.indexOf("|", read);
            if (bar < 0) {
                if (pending.length() - read > LONGEST_LENGTH) {
                    throw new IOException("No length before a pushed message: " + beginning(read));
                }
                break;
            }
            int end = bar + 1 + length(read, bar);
            if (end > pending.length()) {
                break;
            }
            if (end > bar + 1 && pending.charAt(bar + 1) == '{') {
                json.accept(pending.substring(bar + 1, end));
            }
            read = end;
        }
        pending.delete(0, read);
    }

    private int length(int from, int bar) throws IOException {
        try {
            int length = Integer.parseInt(pending.substring(from, bar).strip());
            if (length >= 0) {
                return length;
            }
        } catch (NumberFormatException notANumber) {
            throw new IOException("No length before a pushed message: " + beginning(from), notANumber);
        }
        throw new IOException("A negative length before a pushed message: " + beginning(from));
    }

    private String beginning(int from) {
        return pending.substring(from, Math.min(pending.length(), from + 40));
    }
}
