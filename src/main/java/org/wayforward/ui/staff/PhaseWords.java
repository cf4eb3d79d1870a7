package org.wayforward.ui.staff;

import org.jspecify.annotations.Nullable;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.PhaseRules;
import org.wayforward.ui.Messages;

/** How staff screens speak of steps of the agenda. */
public final class PhaseWords {

    private PhaseWords() {}

    /** The name of a step: the session's own words for it, else those of its key. */
    public static String name(String key, @Nullable String title) {
        return title == null || title.isEmpty() ? Messages.of("phase." + key) : title;
    }

    /** The name of a step as it is planned. */
    public static String name(AgendaStep step) {
        return name(step.name(), step.title());
    }

    /** What experts may do and see, in a few short sentences. */
    public static String may(PhaseRules rules) {
        String posts = rules.postIssues()
                ? rules.postRecommendations() ? "both" : "issues"
                : rules.postRecommendations() ? "recommendations" : "nothing";
        StringBuilder words = new StringBuilder(Messages.of("may." + posts + (rules.support() ? ".support" : "")));
        words.append(' ')
                .append(Messages.of(
                        !rules.seeOthers() ? "may.alone" : rules.seeTallies() ? "may.tallies" : "may.texts"));
        if (rules.sort()) {
            words.append(' ').append(Messages.of("may.sort"));
        }
        if (rules.check()) {
            words.append(' ').append(Messages.of("may.check"));
        }
        if (rules.ballot()) {
            words.append(' ').append(Messages.of("may.ballot"));
        }
        cap(words, "issues", rules.postIssues() ? rules.issueCap() : null);
        cap(words, "recommendations", rules.postRecommendations() ? rules.recommendationCap() : null);
        return words.toString();
    }

    private static void cap(StringBuilder words, String kind, @Nullable Integer cap) {
        if (cap != null) {
            words.append(' ').append(Messages.count("may.cap." + kind, cap));
        }
    }
}
