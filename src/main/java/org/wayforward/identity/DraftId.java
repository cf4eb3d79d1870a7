package org.wayforward.identity;

/** The server's number of a draft recommendation; people speak of it by its place in the document instead. */
public record DraftId(long value) {}
