package org.wayforward.outcome.export;

import java.util.ArrayList;
import java.util.List;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.Treatment;

/** An outcome made of texts that break documents: formulas, endless words, other directions and scripts, control characters. */
final class HostileOutcome {

    static final List<String> TEXTS = List.of(
            "=HYPERLINK(\"http://example.org\";\"click\") and +1 and -1 and @SUM(A1:A9)",
            "W" + "ord".repeat(333),
            "الخدمات الإلكترونية (PPP) تتوقف بعد 3 سنوات [، أو 30 في المائة،] من التمويل.",
            "שירותים מקוונים אינם נגישים לכולם.",
            "电子政务：农村地区没有负担得起的宽带[，至少百分之三十]。",
            "Use phones 📱 and radios 📻 for farmers 👩‍🌾 👨‍👩‍👧‍👦 🇺🇳.",
            "Control \u0000\u0001\u0008\u000b\u001f\u007f\ufffe characters and \u202eoverrides\u202c and z\u0301\u0302\u0303\u0304algo.",
            "<w:p/> ]]> &amp; %1 ${x} {0} '' \\n <b>bold</b>");

    private HostileOutcome() {}

    /** All of them as contributions, recommendations with footnotes, and in the masthead's own words too. */
    static OutcomeDocument outcome() {
        List<Entry> entries = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            entries.add(SampleOutcome.entry(Kind.ISSUE, "II." + (i + 1), text, i == 2 ? "ar" : "en"));
            Draft draft = SampleDrafts.reserved(
                    text + "\n" + text,
                    SampleDrafts.reservation(1, text, Treatment.BRACKETED, null),
                    SampleDrafts.reservation(1, text, Treatment.FOOTNOTED, i % 2 == 0 ? text : null));
            drafts.add(draft);
        }
        return SampleOutcome.of(
                SampleOutcome.drafted(SampleOutcome.area(entries, List.of(), 1), drafts.toArray(Draft[]::new)));
    }
}
