package org.wayforward.identity;

/** The server's number of a thematic area. */
public record AreaId(long value) {}
