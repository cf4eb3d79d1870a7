package org.wayforward.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.ContributionText;
import org.wayforward.identity.Refusal;

/** The rows that are not taken; the first of them in full. */
final class RowProblems {

    private final List<ImportReport.Refused> listed = new ArrayList<>();
    private int count;

    void add(String file, long line, ImportProblem problem, Object... arguments) {
        count++;
        if (listed.size() < ImportReport.LISTED) {
            listed.add(new ImportReport.Refused(file, line, problem, List.of(arguments)));
        }
    }

    /** The text of a contribution by the rules of every contribution; null when it is not taken. */
    @Nullable
    ContributionText text(String file, long line, String raw) {
        try {
            return ContributionText.of(raw);
        } catch (Refusal refusal) {
            boolean brief = refusal.reason() == Refusal.Reason.TOO_SHORT;
            add(
                    file,
                    line,
                    brief ? ImportProblem.TOO_SHORT : ImportProblem.TOO_LONG,
                    refusal.arguments().toArray());
            return null;
        }
    }

    int count() {
        return count;
    }

    List<ImportReport.Refused> listed() {
        return List.copyOf(listed);
    }
}
