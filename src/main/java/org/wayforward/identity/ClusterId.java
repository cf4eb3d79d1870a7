package org.wayforward.identity;

/** The server's number of a cluster; people speak of it by the number of its lead. */
public record ClusterId(long value) {}
