package org.wayforward.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.outcome.OutcomeWords;

/** What is said of an import, in its reader's language. */
public final class ImportWords {

    private final OutcomeWords words;

    private ImportWords(OutcomeWords words) {
        this.words = words;
    }

    /** The words of a language, BCP 47; English for a language that there are none of, and for null. */
    public static ImportWords in(@Nullable String language) {
        return new ImportWords(OutcomeWords.in(language));
    }

    /** Why nothing was taken. */
    public String refused(ImportRefused refused) {
        return sentence(refused.problem(), refused.arguments());
    }

    /** The figures of what was taken, a line each, then the rows that were not. */
    public List<String> lines(ImportReport report) {
        List<String> lines = new ArrayList<>(figures(report.counts()));
        lines.addAll(refusals(report));
        return lines;
    }

    /** What was taken, and what was counted only. */
    public List<String> figures(ImportReport.Counts counts) {
        List<String> lines = new ArrayList<>();
        lines.add(
                words.text("import.taken", counts.contributions(), counts.visible(), counts.hidden(), counts.people()));
        lines.add(words.text("import.supports", counts.supports(), counts.supportsOnVisible(), counts.most()));
        if (counts.disagreements() + counts.passes() > 0) {
            lines.add(words.text("import.counted-only", counts.disagreements(), counts.passes()));
        }
        if (counts.superseded() > 0) {
            lines.add(words.count("import.superseded", counts.superseded()));
        }
        if (counts.astray() > 0) {
            lines.add(words.count("import.astray", counts.astray()));
        }
        return lines;
    }

    /** The rows that were not taken, one by one as far as they are listed. */
    public List<String> refusals(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                report.refusals() == 0
                        ? words.text("import.refused.none")
                        : words.count("import.refused", report.refusals()));
        for (ImportReport.Refused row : report.refused()) {
            lines.add(words.text(
                    "import.row", row.file(), Long.toString(row.line()), sentence(row.problem(), row.arguments())));
        }
        if (report.refusals() > report.refused().size()) {
            lines.add(words.count(
                    "import.more", report.refusals() - report.refused().size()));
        }
        return lines;
    }

    private String sentence(ImportProblem problem, List<Object> arguments) {
        return words.text("import.problem." + problem.key(), arguments.toArray());
    }
}
