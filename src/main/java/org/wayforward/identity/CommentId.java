package org.wayforward.identity;

/** A comment, by the server's number. */
public record CommentId(long value) {}
