package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Paper;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeDocument.Tag;
import org.wayforward.outcome.OutcomeWords;

/** What documents say under the text of a contribution or a cluster, after the number of its supporters. */
final class Details {

    private Details() {}

    /** Under what the body considers. */
    static List<String> of(Source source, OutcomeWords words) {
        Entry lead = source.lead();
        List<String> details = new ArrayList<>();
        details.add(words.sign(lead.kind(), lead.number()));
        if (source.title() != null && !source.title().isEmpty()) {
            details.add(words.text("outcome.cluster", source.title()));
        }
        if (source.members().size() > 1) {
            details.add(words.count("outcome.same", source.members().size()));
        }
        if (!lead.addresses().isEmpty()) {
            details.add(words.listing("outcome.addresses", lead.addresses()));
        }
        return details;
    }

    /** Under a contribution of the annex. */
    static List<String> of(Entry entry, OutcomeWords words) {
        List<String> details = new ArrayList<>();
        details.add(Fates.of(entry, words));
        if (!entry.addresses().isEmpty()) {
            details.add(words.listing("outcome.addresses", entry.addresses()));
        }
        if (!entry.addressedBy().isEmpty()) {
            details.add(words.listing("outcome.addressed-by", entry.addressedBy()));
        }
        List<String> evidence = evidence(entry);
        if (!evidence.isEmpty()) {
            details.add(words.text("outcome.evidence", String.join("; ", evidence)));
        }
        if (!entry.tags().isEmpty()) {
            details.add(words.text(
                    "outcome.tags", entry.tags().stream().map(Tag::name).collect(Collectors.joining("; "))));
        }
        if (!entry.groups().isEmpty()) {
            details.add(words.text("outcome.group", words.groups(entry.groups())));
        }
        return details;
    }

    /** How a contribution is named, with the area it stands in now where its number says another. */
    static String sign(Entry entry, OutcomeWords words) {
        String sign = words.sign(entry.kind(), entry.number());
        return entry.nowUnder() == null ? sign : sign + ", " + words.text("outcome.now-under", entry.nowUnder());
    }

    /** The papers a contribution cites, and the author's own country case or link. */
    static List<String> evidence(Entry entry) {
        return Stream.concat(entry.evidence().stream().map(Paper::title), Stream.ofNullable(entry.cites()))
                .toList();
    }
}
