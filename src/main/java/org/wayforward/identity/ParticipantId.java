package org.wayforward.identity;

/** The server's number of a participant. */
public record ParticipantId(long value) {}
