package org.wayforward.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads what a server sends over a websocket (RFC 6455), compressed messages included (permessage-deflate, RFC 7692).
 * Bytes may arrive cut anywhere; a message may come in several frames with control frames between them. Not safe for
 * use by several threads.
 */
final class WebSocketFrames implements AutoCloseable {
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LARGEST_MESSAGE = 64 << 20;
    private static final byte[] END_OF_DEFLATED_MESSAGE = {0, 0, (byte) 0xff, (byte) 0xff};

    private final boolean deflate;
    private final boolean contextIsKept;
    private final Listener listener;
    private final Inflater inflater = new Inflater(true);
    private final byte[] inflated = new byte[16 * 1024];

    private byte[] pending = new byte[4096];
    private int pendingLength;
    private ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean messageIsCompressed;

    /** Hears what the server said. */
    interface Listener {
        void text(String message);

        void ping(byte[] payload);

        /** The server ends the connection, with its status code or 1005 when it gave none. */
        void close(int code);
    }

    /**
     * @param deflate whether permessage-deflate was agreed in the handshake
     * @param contextIsKept whether the server's compression goes on from message to message (no
     *     {@code server_no_context_takeover})
     */
    WebSocketFrames(boolean deflate, boolean contextIsKept, Listener listener) {
        this.deflate = deflate;
        this.contextIsKept = contextIsKept;
        this.listener = listener;
    }

    /**
     * Takes the next bytes from the socket and tells the listener of every message they complete.
     *
     * @throws IOException when the bytes break the protocol or a message is larger than 64 MB
     */
    void feed(byte[] bytes) throws IOException {
        if (pendingLength + bytes.length > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(pending.length * 2, pendingLength + bytes.length));
        }
        System.arraycopy(bytes, 0, pending, pendingLength, bytes.length);
        pendingLength += bytes.length;
        int read = 0;
        int frame = readFrame(read);
        while (frame > 0) {
            read += frame;
            frame = readFrame(read);
        }
        System.arraycopy(pending, read, pending, 0, pendingLength - read);
        pendingLength -= read;
    }

    /** Frees the native memory of the decompressor. */
    @Override
    public void close() {
        inflater.end();
    }

    /** Reads the frame that begins at {@code start}; the length of it in bytes, or 0 when it is not all there. */
    private int readFrame(int start) throws IOException {
        int available = pendingLength - start;
        if (available < 2) {
            return 0;
        }
        int first = pending[start] & 0xff;
        int second = pending[start + 1] & 0xff;
        if ((second & 0x80) != 0) {
            throw new IOException("The server sent a masked frame");
        }
        int header = 2;
        long length = second & 0x7f;
        if (length == 126) {
            header = 4;
            if (available < header) {
                return 0;
            }
            length = number(start + 2, 2);
        } else if (length == 127) {
            header = 10;
            if (available < header) {
                return 0;
            }
            length = number(start + 2, 8);
        }
        if (length < 0 || length > LARGEST_MESSAGE) {
            throw new IOException("The server sent a frame of " + length + " bytes");
        }
        if (available < header + length) {
            return 0;
        }
        take(first, start + header, (int) length);
        return header + (int) length;
    }

    private long number(int at, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = (number << 8) | (pending[at + i] & 0xff);
        }
        return number;
    }

    private void take(int first, int at, int length) throws IOException {
        boolean last = (first & 0x80) != 0;
        boolean compressed = (first & 0x40) != 0;
        int kind = first & 0x0f;
        if ((first & 0x30) != 0 || (compressed && !deflate)) {
            throw new IOException("The server used an extension that was not agreed");
        }
        switch (kind) {
            case TEXT, BINARY -> {
                message = new ByteArrayOutputStream(Math.max(32, length));
                messageIsCompressed = compressed;
                append(last, at, length);
            }
            case CONTINUATION -> append(last, at, length);
            case PING -> listener.ping(Arrays.copyOfRange(pending, at, at + length));
            case CLOSE -> listener.close(length < 2 ? 1005 : (int) number(at, 2));
            case PONG -> {
                // Nothing was asked, so nothing is answered.
            }
            default -> throw new IOException("The server sent a frame of unknown kind " + kind);
        }
    }

    private void append(boolean last, int at, int length) throws IOException {
        message.write(pending, at, length);
        if (message.size() > LARGEST_MESSAGE) {
            throw new IOException("The server sent a message of more than " + LARGEST_MESSAGE + " bytes");
        }
        if (last) {
            listener.text(messageIsCompressed ? inflate(message) : message.toString(StandardCharsets.UTF_8));
        }
    }

    private String inflate(ByteArrayOutputStream compressed) throws IOException {
        compressed.writeBytes(END_OF_DEFLATED_MESSAGE);
        inflater.setInput(compressed.toByteArray());
        ByteArrayOutputStream text = new ByteArrayOutputStream(compressed.size() * 4);
        try {
            int count = inflater.inflate(inflated);
            while (count > 0) {
                text.write(inflated, 0, count);
                if (text.size() > LARGEST_MESSAGE) {
                    throw new IOException("The server sent a message of more than " + LARGEST_MESSAGE + " bytes");
                }
                count = inflater.inflate(inflated);
            }
        } catch (DataFormatException broken) {
            throw new IOException("The server sent a message that cannot be decompressed", broken);
        }
        if (inflater.finished() || !contextIsKept) {
            inflater.reset();
        }
        return text.toString(StandardCharsets.UTF_8);
    }
}
