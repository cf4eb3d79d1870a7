package org.wayforward.live;

/**
 * One step of a room for one audience.
 *
 * @param board the room after the step, for screens that may see it all (staff)
 * @param projection what the audience may know of it
 * @param delta the same step as JSON, encoded once for all screens of the audience
 */
public record Update(Board board, Projection projection, String delta) {}
