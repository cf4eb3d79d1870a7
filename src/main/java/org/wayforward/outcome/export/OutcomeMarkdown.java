package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Masthead;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeWords;

/**
 * The outcome as Markdown, to be read as it is or pasted into a message: the same parts as the Word document, its footnotes
 * in the way Markdown knows them.
 */
final class OutcomeMarkdown {

    private static final String INDENT = "\u2003\u2003";

    private final OutcomeDocument outcome;
    private final OutcomeWords words;
    private final StringBuilder out = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private int number;

    private OutcomeMarkdown(OutcomeDocument outcome, OutcomeWords words) {
        this.outcome = outcome;
        this.words = words;
    }

    /** The text of the {@code .md} file. */
    static String render(OutcomeDocument outcome, OutcomeWords words) {
        OutcomeMarkdown markdown = new OutcomeMarkdown(outcome, words);
        markdown.write();
        return markdown.out.toString();
    }

    private void write() {
        Masthead head = outcome.masthead();
        line("# " + words.text("outcome.title"));
        line("**" + plain(head.title()) + "**  \n" + plain(head.place()) + ", " + plain(head.dates()) + "  \n"
                + plain(head.organizers()) + "  \n*" + Nature.of(outcome, words) + "*");
        Nature.note(outcome, words).forEach(this::say);
        recommendations();
        issues();
        notes.forEach(this::line);
        annex("I", "outcome.annex.method");
        Nature.method(outcome, words).forEach(this::say);
        annex("II", "outcome.annex.tallies");
        TallyTable.of(outcome, words).forEach(this::table);
        annex("III", "outcome.annex.contributions");
        contributions();
        annex("IV", "outcome.annex.participants");
        say(Nature.participants(outcome, words));
        table(TallyTable.participants(outcome, words));
        line("*"
                + words.text(
                        "outcome.state",
                        words.moment(outcome.at()),
                        plain(head.code()),
                        Long.toString(outcome.revision()))
                + "*");
        line("*" + Fingerprint.line(outcome, words) + "*");
    }

    private void recommendations() {
        boolean consolidated = outcome.consolidated();
        line("## " + words.text(consolidated ? "outcome.recommendations" : "outcome.part.stand-in"));
        if (!consolidated) {
            line(words.text("outcome.stand-in"));
        }
        for (Area area : outcome.areas()) {
            List<Source> standIns = consolidated ? List.of() : area.sources(Kind.RECOMMENDATION);
            if (!area.finals().isEmpty() || !standIns.isEmpty()) {
                line("### " + plain(area.name()));
                area.finals().forEach(this::recommendation);
                standIns.forEach(source -> considered(source, "**"));
            }
        }
    }

    private void recommendation(Draft draft) {
        List<Footnotes.Footnote> placed = Footnotes.placed(draft, words);
        int first = notes.size();
        placed.forEach(note -> notes.add(sign(notes.size()) + ": " + plain(note.text())));
        DraftText text = draft.text();
        line(++number + ". " + bold(text.paragraph(), 0, placed, first));
        int line = 0;
        List<DraftText.Subparagraph> parts = text.outline();
        for (int place = 0; place < parts.size(); place++) {
            line("    " + DraftText.letter(place) + " " + bold(parts.get(place).words(), ++line, placed, first));
            List<String> items = parts.get(place).items();
            for (int item = 0; item < items.size(); item++) {
                // Set in by spaces that make no block of code of it.
                line("    " + INDENT + DraftText.numeral(item) + " " + bold(items.get(item), ++line, placed, first));
            }
        }
    }

    /** A line of a recommendation with the signs of its footnotes, of which the first has this place among all. */
    private String bold(String text, int line, List<Footnotes.Footnote> placed, int first) {
        StringBuilder bold = new StringBuilder();
        int from = 0;
        for (int place = 0; place < placed.size(); place++) {
            Footnotes.Footnote note = placed.get(place);
            if (note.line() == line) {
                bold.append(weighty(text.substring(from, note.offset()))).append(sign(first + place));
                from = note.offset();
            }
        }
        return bold.append(weighty(text.substring(from))).toString();
    }

    /** Bold, without the white space at its end, which would keep it from being so. */
    private static String weighty(String text) {
        String words = text.strip();
        int begin = text.indexOf(words);
        return words.isEmpty()
                ? text
                : text.substring(0, begin) + "**" + plain(words) + "**" + text.substring(begin + words.length());
    }

    private static String sign(int place) {
        return "[^" + (place + 1) + "]";
    }

    private void annex(String number, String title) {
        line("## " + words.text("outcome.annex.number", number) + ". " + words.text(title));
    }

    private void table(TallyTable table) {
        line("**" + plain(table.caption()) + "**");
        String note = table.note();
        if (note != null) {
            say(note);
        }
        if (!table.rows().isEmpty()) {
            StringBuilder lines = new StringBuilder(row(table.head()))
                    .append("| --- |")
                    .append(" ---: |".repeat(table.head().size() - 1))
                    .append('\n');
            table.rows().forEach(cells -> lines.append(row(cells)));
            line(lines.toString().strip());
        }
    }

    private static String row(List<String> cells) {
        return cells.stream().map(OutcomeMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private void issues() {
        line("## " + words.text("outcome.part.issues"));
        for (Area area : outcome.areas()) {
            List<Source> key = KeyIssues.of(area);
            if (!key.isEmpty()) {
                line("### " + plain(area.name()));
                key.forEach(source -> considered(source, ""));
            }
        }
    }

    private void considered(Source source, String weight) {
        Entry lead = source.lead();
        List<String> see = Fates.paragraphs(source.uses());
        line(++number + ". " + weight + plain(lead.text()) + weight
                + (see.isEmpty() ? "" : " (" + words.listing("outcome.see", see) + ")") + "  \n    "
                + words.count("outcome.indicative-supporters", source.supporters()) + " · "
                + words.sign(lead.kind(), lead.number())
                + (source.members().size() == 1
                        ? ""
                        : " · " + words.count("outcome.same", source.members().size())));
    }

    private void contributions() {
        say(words.text("outcome.annex.contributions.note"));
        for (Area area : outcome.areas()) {
            line("### " + plain(area.label()) + ". " + plain(area.title()));
            StringBuilder list = new StringBuilder();
            area.entries()
                    .forEach(entry -> list.append("- ").append(entry(entry)).append('\n'));
            area.gone()
                    .forEach(gone -> list.append("- ")
                            .append(words.text(
                                    "outcome.gone." + gone.absence().key(), words.sign(gone.kind(), gone.number())))
                            .append('\n'));
            line(
                    list.isEmpty()
                            ? words.text("outcome.area.none")
                            : list.toString().strip());
        }
    }

    private String entry(Entry entry) {
        return "*" + words.sign(entry.kind(), entry.number()) + ".* " + plain(entry.text()) + "  \n  "
                + words.count("outcome.indicative-supporters", entry.supporters()) + " · "
                + plain(Fates.of(entry, words));
    }

    /** A paragraph of which nothing is taken for Markdown. */
    private void say(String text) {
        line(plain(text));
    }

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~&])", "\\\\$1");
    }

    /** A text of somebody's, of which nothing is taken for Markdown or HTML. */
    static String plain(String text) {
        String escaped = escaped(text);
        // What would begin a list, a heading or a rule at the start of a line.
        return escaped.replaceFirst("^(\\d+)([.)])", "$1\\\\$2").replaceFirst("^([-+=])", "\\\\$1");
    }
}
