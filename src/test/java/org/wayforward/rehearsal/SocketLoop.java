package org.wayforward.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads all sockets in one thread. In every round it first empties all sockets that have something, stamping what it
 * read, and only then lets anybody work on it: so what one expert does with a message does not delay the stamp of the
 * next one's.
 */
final class SocketLoop implements AutoCloseable {
    private final Selector selector;
    private final Thread thread;
    private final Queue<Registration> registrations = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(128 * 1024);
    private volatile boolean open = true;

    /** Gets what the socket brings. Called in the loop's thread, so nothing may wait in here. */
    interface Receiver {
        /**
         * Takes what was read.
         *
         * @param nanos the {@link System#nanoTime()} of the read
         */
        void received(byte[] bytes, long nanos);

        /** The other side has ended the connection, or it broke. */
        void ended();
    }

    private record Registration(SocketChannel channel, Receiver receiver) {}

    SocketLoop() {
        try {
            selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException("No more sockets can be watched", failure);
        }
        thread = Thread.ofPlatform().daemon().name("rehearsal-sockets").start(this::run);
    }

    /** Watches a connected channel from now on; it is set to non-blocking. */
    void watch(SocketChannel channel, Receiver receiver) throws IOException {
        channel.configureBlocking(false);
        registrations.add(new Registration(channel, receiver));
        selector.wakeup();
    }

    @Override
    public void close() throws IOException {
        open = false;
        selector.wakeup();
        try {
            thread.join(2000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        selector.close();
    }

    private void run() {
        List<Runnable> arrivals = new ArrayList<>();
        List<Receiver> ended = new ArrayList<>();
        while (open) {
            try {
                selector.select(key -> read(key, arrivals, ended));
            } catch (IOException failure) {
                throw new UncheckedIOException("The sockets can no longer be watched", failure);
            }
            arrivals.forEach(Runnable::run);
            arrivals.clear();
            ended.forEach(Receiver::ended);
            ended.clear();
            registerNew(ended);
        }
    }

    private void read(SelectionKey key, List<Runnable> arrivals, List<Receiver> ended) {
        Receiver receiver = (Receiver) key.attachment();
        buffer.clear();
        int count;
        try {
            count = ((SocketChannel) key.channel()).read(buffer);
        } catch (IOException broken) {
            count = -1;
        }
        if (count < 0) {
            key.cancel();
            ended.add(receiver);
        } else if (count > 0) {
            byte[] bytes = new byte[count];
            buffer.flip().get(bytes);
            long nanos = System.nanoTime();
            arrivals.add(() -> receiver.received(bytes, nanos));
        }
    }

    private void registerNew(List<Receiver> ended) {
        for (Registration next = registrations.poll(); next != null; next = registrations.poll()) {
            try {
                next.channel().register(selector, SelectionKey.OP_READ, next.receiver());
            } catch (ClosedChannelException alreadyClosed) {
                ended.add(next.receiver());
            }
        }
        ended.forEach(Receiver::ended);
        ended.clear();
    }
}
