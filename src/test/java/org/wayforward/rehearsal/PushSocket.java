package org.wayforward.rehearsal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocketFactory;

/**
 * The websocket of one virtual expert. It offers permessage-deflate, as browsers do, so the server does the same work
 * for it. Over http all sockets are read by one {@link SocketLoop}; over https each has a virtual thread.
 */
final class PushSocket implements AutoCloseable {
    private static final String KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int CLOSE = 8;
    private static final int PONG = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Socket socket;
    private final Sender sender;
    private final Listener listener;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Hears what comes over the socket. */
    interface Listener {
        /**
         * Takes a message.
         *
         * @param nanos the {@link System#nanoTime()} at which its last bytes were read
         */
        void text(String message, long nanos);

        /** The connection has ended without our having closed it. */
        void lost();
    }

    private interface Sender {
        void send(byte[] frame) throws IOException;
    }

    private record Agreed(boolean deflate, boolean contextIsKept) {}

    private PushSocket(Socket socket, Sender sender, Listener listener) {
        this.socket = socket;
        this.sender = sender;
        this.listener = listener;
    }

    /**
     * Connects and agrees on the websocket protocol.
     *
     * @param path path and query, beginning with a slash
     * @param cookies the value of the {@code Cookie} header
     * @throws IOException when the server does not answer within 30 s or does not agree
     */
    static PushSocket open(URI server, String path, String cookies, SocketLoop loop, Listener listener)
            throws IOException {
        boolean secure = "https".equals(server.getScheme());
        int port = server.getPort() >= 0 ? server.getPort() : secure ? 443 : 80;
        return secure
                ? openSecure(server, port, path, cookies, listener)
                : openPlain(server, port, path, cookies, loop, listener);
    }

    private static PushSocket openPlain(
            URI server, int port, String path, String cookies, SocketLoop loop, Listener listener) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            Socket socket = channel.socket();
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(server.getHost(), port), PATIENCE_MILLIS);
            Agreed agreed = shakeHands(socket, server, port, path, cookies);
            PushSocket push = new PushSocket(socket, frame -> write(channel, frame), listener);
            loop.watch(channel, push.receiver(agreed));
            return push;
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    private static PushSocket openSecure(URI server, int port, String path, String cookies, Listener listener)
            throws IOException {
        Socket socket = SSLSocketFactory.getDefault().createSocket(server.getHost(), port);
        try {
            Agreed agreed = shakeHands(socket, server, port, path, cookies);
            socket.setSoTimeout(0);
            OutputStream out = socket.getOutputStream();
            PushSocket push = new PushSocket(socket, out::write, listener);
            Thread.ofVirtual().start(() -> push.readAll(push.receiver(agreed)));
            return push;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** Ends the connection; the listener does not hear of it. */
    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            try {
                sender.send(frame(CLOSE, new byte[] {3, (byte) 0xe8}));
                socket.close();
            } catch (IOException alreadyGone) {
                closeQuietly();
            }
        }
    }

    private SocketLoop.Receiver receiver(Agreed agreed) {
        return new SocketLoop.Receiver() {
            private long nanos;
            private final WebSocketFrames frames =
                    new WebSocketFrames(agreed.deflate(), agreed.contextIsKept(), new WebSocketFrames.Listener() {
                        @Override
                        public void text(String message) {
                            listener.text(message, nanos);
                        }

                        @Override
                        public void ping(byte[] payload) {
                            trySending(frame(PONG, payload));
                        }

                        @Override
                        public void close(int code) {
                            trySending(frame(CLOSE, new byte[] {(byte) (code >> 8), (byte) code}));
                            lose();
                        }
                    });

            @Override
            public void received(byte[] bytes, long readAt) {
                if (ended.get()) {
                    return;
                }
                nanos = readAt;
                try {
                    frames.feed(bytes);
                } catch (IOException broken) {
                    lose();
                }
            }

            @Override
            public void ended() {
                lose();
                frames.close();
            }
        };
    }

    private void readAll(SocketLoop.Receiver receiver) {
        byte[] buffer = new byte[64 * 1024];
        try {
            InputStream in = socket.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                receiver.received(Arrays.copyOf(buffer, count), System.nanoTime());
            }
        } catch (IOException broken) {
            // Told below.
        }
        receiver.ended();
    }

    private void lose() {
        if (ended.compareAndSet(false, true)) {
            closeQuietly();
            listener.lost();
        }
    }

    private void closeQuietly() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // It is closed, which was wanted.
        }
    }

    private void trySending(byte[] frame) {
        try {
            sender.send(frame);
        } catch (IOException broken) {
            lose();
        }
    }

    private static synchronized void write(SocketChannel channel, byte[] frame) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            throw new IOException("The server does not read what it is sent");
        }
    }

    private static Agreed shakeHands(Socket socket, URI server, int port, String path, String cookies)
            throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        String key = Base64.getEncoder().encodeToString(nonce);
        String origin = server.getScheme() + "://" + server.getHost() + ":" + port;
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + server.getHost() + ":" + port + "\r\n"
                + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nOrigin: " + origin + "\r\n"
                + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
                + "Sec-WebSocket-Key: " + key + "\r\nCookie: " + cookies + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        String[] lines = readHeader(socket.getInputStream()).split("\r\n", -1);
        if (!lines[0].startsWith("HTTP/1.1 101")) {
            throw new IOException("No websocket at " + path.replaceAll("\\?.*", "") + ": " + lines[0]);
        }
        if (!header(lines, "sec-websocket-accept").equals(accept(key))) {
            throw new IOException("The server answered another websocket's handshake");
        }
        String extensions = header(lines, "sec-websocket-extensions").toLowerCase(Locale.ROOT);
        return new Agreed(
                extensions.contains("permessage-deflate"), !extensions.contains("server_no_context_takeover"));
    }

    /** Reads byte by byte to the empty line, so that the first frame stays in the socket. */
    private static String readHeader(InputStream in) throws IOException {
        StringBuilder header = new StringBuilder();
        while (header.length() < 4 || !header.substring(header.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || header.length() > LONGEST_HEADER) {
                throw new EOFException("The server ended the websocket's handshake: " + header);
            }
            header.append((char) next);
        }
        return header.toString();
    }

    private static String header(String[] lines, String name) {
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "";
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + KEY_SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-1", impossible);
        }
    }

    /** A masked control frame, as a client must send it; the payload has at most 125 bytes. */
    private static byte[] frame(int kind, byte[] payload) {
        byte[] mask = new byte[4];
        RANDOM.nextBytes(mask);
        ByteBuffer frame = ByteBuffer.allocate(6 + payload.length);
        frame.put((byte) (0x80 | kind)).put((byte) (0x80 | payload.length)).put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i % 4]));
        }
        return frame.array();
    }
}
