package org.wayforward.identity;

/** Somebody's wish to speak, by the server's number. */
public record SpeakRequestId(long value) {}
