package org.wayforward.exchange;

/** What a reader has made of somebody's files, before anything is written. */
record Found(Conversation conversation, ImportReport.Counts counts, RowProblems problems, ArchivePart rest) {}
