package org.wayforward.outcome.export;

import java.util.List;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Masthead;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeWords;

/** The outcome as Markdown, to be read as it is or pasted into a message: the same parts as the Word document. */
final class OutcomeMarkdown {

    private final OutcomeDocument outcome;
    private final OutcomeWords words;
    private final StringBuilder out = new StringBuilder();
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
        line(words.text(outcome.consolidated() ? "outcome.note.consolidated" : "outcome.note.nature"));
        line(words.text("outcome.note.ranking"));
        recommendations();
        issues();
        contributions();
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
        DraftText text = draft.text();
        line(++number + ". **" + plain(text.paragraph()) + "**");
        List<String> parts = text.subparagraphs();
        for (int place = 0; place < parts.size(); place++) {
            line("    " + DraftText.letter(place) + " **" + plain(parts.get(place)) + "**");
        }
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
        line("## " + words.text("outcome.annex.contributions"));
        line(words.text("outcome.annex.contributions.note"));
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

    private void line(String text) {
        out.append(text).append("\n\n");
    }

    /** A text of somebody's, of which nothing is taken for Markdown or HTML. */
    static String plain(String text) {
        String escaped = text.replaceAll("([\\\\`*_{}\\[\\]<>#|~&])", "\\\\$1");
        // What would begin a list, a heading or a rule at the start of a line.
        return escaped.replaceFirst("^(\\d+)([.)])", "$1\\\\$2").replaceFirst("^([-+=])", "\\\\$1");
    }
}
