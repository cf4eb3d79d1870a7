package org.wayforward.cluster;

/**
 * How the room came to a step of sorting that nobody took alone.
 *
 * @param alike how many answers named the place
 * @param answers how many named any
 */
public record RoomVote(int alike, int answers) {}
