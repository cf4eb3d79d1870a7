package org.wayforward.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The wire between browsers and a server: everybody reaches the server through its port, it can be cut, and another
 * server can be put at its other end.
 */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile int server;
    private volatile boolean whole = true;
    private volatile boolean mute;

    Wire() {
        try {
            door = new ServerSocket(0, 512, new InetSocketAddress(0).getAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("wire-" + port()).start(this::accept);
    }

    /** The port people reach the server by, at every address of this computer. */
    int port() {
        return door.getLocalPort();
    }

    /** Puts the server of this port at the other end. */
    void leadTo(int serverPort) {
        server = serverPort;
    }

    /** Breaks every connection, and every new one at once, until the wire is mended. */
    void cut() {
        whole = false;
        ends.forEach(Wire::breakOff);
    }

    /** From now on everything reaches the server, and none of its answers comes back, until the wire is cut. */
    void mute() {
        mute = true;
    }

    /** Lets connections through again. */
    void mend() {
        mute = false;
        whole = true;
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException closedAlready) {
            // Nothing is left to close.
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                // The next turn sees that the door is closed, or somebody else comes.
            }
        }
    }

    private void connect(Socket near) {
        ends.add(near);
        Thread.ofVirtual().start(() -> {
            Socket far = new Socket();
            ends.add(far);
            try {
                if (whole) {
                    far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server), 5000);
                }
                if (!whole) {
                    throw new IOException("The wire is cut");
                }
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> carry(near, far, false));
                carry(far, near, true);
            } catch (IOException broken) {
                breakOff(near);
                breakOff(far);
            }
        });
    }

    private void carry(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int count; (count = from.getInputStream().read(buffer)) >= 0; ) {
                if (!answers || !mute) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            breakOff(from);
            breakOff(to);
        } finally {
            ends.remove(from);
        }
    }

    /** Ends a connection as a torn cable does: without a good-bye. */
    private static void breakOff(Socket end) {
        try {
            end.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // Then it is broken off already.
        }
        try {
            end.close();
        } catch (IOException closedAlready) {
            // The same.
        }
    }
}
