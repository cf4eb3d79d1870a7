package org.wayforward.identity;

/** The server's number of a contribution; people speak of it by kind, area and order instead. */
public record ContributionId(long value) {}
