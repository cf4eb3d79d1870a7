package org.wayforward.outcome.export;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Deed;
import org.wayforward.outcome.OutcomeWords;

/** What the room did in every five minutes, for spreadsheets; nobody is in it. */
final class ActivityTable {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private ActivityTable() {}

    /** A line for every five minutes in which something was done. */
    static OutcomeTable of(OutcomeDocument outcome, OutcomeWords words) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of(words.text("outcome.column.five-minutes")));
        Arrays.stream(Deed.values()).forEach(deed -> head.add(words.text("outcome.deed." + deed.key())));
        rows.add(head);
        outcome.activity().forEach(minutes -> {
            List<Object> row =
                    new ArrayList<>(List.of(MINUTE.format(minutes.from().atOffset(ZoneOffset.UTC))));
            Arrays.stream(Deed.values())
                    .forEach(deed -> row.add(minutes.counts().getOrDefault(deed, 0)));
            rows.add(row);
        });
        return new OutcomeTable(words.text("outcome.sheet.activity"), rows);
    }
}
