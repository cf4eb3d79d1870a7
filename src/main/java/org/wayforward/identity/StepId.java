package org.wayforward.identity;

/** The server's number of a recorded step, which can be undone. */
public record StepId(long value) {}
