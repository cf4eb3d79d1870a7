package org.wayforward.exchange;

import java.util.List;
import java.util.Map;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.StakeholderGroup;

/**
 * The invented session to practise with, as {@code practice/practice.json} has it. Contributions are pointed to by ids of
 * the file's own.
 *
 * @param people how many people of each stakeholder group there are, by the group's key
 */
record PracticeScript(
        String title,
        Map<String, Integer> people,
        List<Said> contributions,
        List<Grouped> clusters,
        List<Drafted> drafts) {

    /**
     * A contribution.
     *
     * @param area the label of its area in the first template
     * @param support how many people support it
     * @param tags what the names of its tags begin with
     * @param evidence titles of papers
     */
    record Said(
            String id,
            String area,
            String kind,
            String group,
            int support,
            String text,
            List<String> addresses,
            List<String> tags,
            List<String> evidence) {

        Kind sort() {
            return Keyed.of(Kind.class, kind).orElseThrow();
        }

        StakeholderGroup speaksFor() {
            return Keyed.of(StakeholderGroup.class, group).orElseThrow();
        }
    }

    /** Contributions that say the same, the lead first. */
    record Grouped(String title, List<String> members) {}

    /** A draft recommendation; further lines of its text are its subparagraphs. */
    record Drafted(String area, String text, List<String> answers, List<String> restsOn, boolean finished) {}
}
