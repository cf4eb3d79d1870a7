package org.wayforward.identity;

/** The server's number of a session. */
public record SessionId(long value) {}
