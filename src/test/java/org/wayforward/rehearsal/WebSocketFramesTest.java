package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class WebSocketFramesTest {
    private static final int FIN = 0x80;
    private static final int COMPRESSED = 0x40;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final List<String> heard = new ArrayList<>();

    private WebSocketFrames frames(boolean deflate, boolean contextIsKept) {
        return new WebSocketFrames(deflate, contextIsKept, new WebSocketFrames.Listener() {
            @Override
            public void text(String message) {
                heard.add(message);
            }

            @Override
            public void ping(byte[] payload) {
                heard.add("ping " + new String(payload, StandardCharsets.UTF_8));
            }

            @Override
            public void close(int code) {
                heard.add("close " + code);
            }
        });
    }

    @Test
    void readsAMessageThatComesByteByByte() throws IOException {
        WebSocketFrames frames = frames(false, true);
        for (byte each : frame(FIN | TEXT, utf8("Fünf Säle"))) {
            frames.feed(new byte[] {each});
        }
        assertThat(heard).containsExactly("Fünf Säle");
    }

    @Test
    void readsSeveralMessagesOutOfOneRead() throws IOException {
        frames(false, true)
                .feed(join(
                        frame(FIN | TEXT, utf8("one")), frame(FIN | TEXT, utf8("")), frame(FIN | TEXT, utf8("two"))));
        assertThat(heard).containsExactly("one", "", "two");
    }

    @Test
    void joinsTheFramesOfOneMessageAroundAPing() throws IOException {
        byte[] arabic = utf8("مرحبا");
        frames(false, true)
                .feed(join(
                        frame(TEXT, Arrays.copyOf(arabic, 3)),
                        frame(FIN | PING, utf8("?")),
                        frame(FIN | CONTINUATION, Arrays.copyOfRange(arabic, 3, arabic.length))));
        assertThat(heard).containsExactly("ping ?", "مرحبا");
    }

    @Test
    void readsMediumAndLongLengths() throws IOException {
        String medium = "m".repeat(60_000);
        String large = "l".repeat(70_000);
        frames(false, true).feed(join(frame(FIN | TEXT, utf8(medium)), frame(FIN | TEXT, utf8(large))));
        assertThat(heard).containsExactly(medium, large);
    }

    @Test
    void inflatesMessagesWhoseContextIsKept() throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        byte[] first = deflated(deflater, "the same words, the same words");
        byte[] second = deflated(deflater, "the same words, the same words");
        assertThat(second).hasSizeLessThan(first.length);
        frames(true, true).feed(join(frame(FIN | COMPRESSED | TEXT, first), frame(FIN | COMPRESSED | TEXT, second)));
        assertThat(heard).containsExactly("the same words, the same words", "the same words, the same words");
    }

    @Test
    void inflatesMessagesEachWithItsOwnContext() throws IOException {
        byte[] first = deflated(new Deflater(9, true), "words and words");
        byte[] second = deflated(new Deflater(9, true), "words again");
        frames(true, false).feed(join(frame(FIN | COMPRESSED | TEXT, first), frame(FIN | COMPRESSED | TEXT, second)));
        assertThat(heard).containsExactly("words and words", "words again");
    }

    @Test
    void inflatesAMessageOfSeveralFramesAndLeavesPlainOnesAlone() throws IOException {
        String text = "a long compressed message ".repeat(5_000);
        byte[] bytes = deflated(new Deflater(9, true), text);
        frames(true, true)
                .feed(join(
                        frame(COMPRESSED | TEXT, Arrays.copyOf(bytes, 10)),
                        frame(FIN | CONTINUATION, Arrays.copyOfRange(bytes, 10, bytes.length)),
                        frame(FIN | TEXT, utf8("plain"))));
        assertThat(heard).containsExactly(text, "plain");
    }

    @Test
    void tellsWhyTheServerCloses() throws IOException {
        frames(false, true)
                .feed(join(frame(FIN | CLOSE, new byte[] {3, (byte) 0xe9}), frame(FIN | CLOSE, new byte[0])));
        assertThat(heard).containsExactly("close 1001", "close 1005");
    }

    @Test
    void refusesCompressionThatWasNotAgreed() {
        assertThatThrownBy(() -> frames(false, true).feed(frame(FIN | COMPRESSED | TEXT, utf8("x"))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesAMessageBeyondAllMeasure() {
        byte[] header = ByteBuffer.allocate(10)
                .put((byte) (FIN | TEXT))
                .put((byte) 127)
                .putLong(1L << 40)
                .array();
        assertThatThrownBy(() -> frames(false, true).feed(header)).isInstanceOf(IOException.class);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] frame(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 10).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) payload.length);
        } else if (payload.length < 65_536) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload);
        return Arrays.copyOf(frame.array(), frame.position());
    }

    private static byte[] deflated(Deflater deflater, String text) {
        deflater.setInput(utf8(text));
        byte[] buffer = new byte[text.length() + 64];
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        return Arrays.copyOf(buffer, length - 4);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
