package org.wayforward.rehearsal;

/**
 * A command that the server has acknowledged with {@code mine}.
 *
 * @param expert the number of the expert who sent it
 * @param contribution the server's number of the contribution posted or supported
 * @param dueNanos the {@link System#nanoTime()} at which it was due to be sent
 * @param repliedNanos the {@link System#nanoTime()} at which the reply was there
 * @param revision the revision of the reply: the room has the change at this revision at the latest
 * @param troubled whether a lost connection or a polite refusal came between, so that its times say nothing
 */
record Acknowledged(
        int expert,
        Command command,
        long contribution,
        long dueNanos,
        long repliedNanos,
        long revision,
        boolean troubled) {}
