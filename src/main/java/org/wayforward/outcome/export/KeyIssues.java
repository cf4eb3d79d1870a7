package org.wayforward.outcome.export;

import java.util.List;
import java.util.stream.IntStream;
import org.wayforward.contribution.Kind;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Source;

/** Which issues of an area a document speaks of in its body: an annex has all of them. */
public final class KeyIssues {

    /** How many of the most supported ones are there in any case. */
    static final int MOST_SUPPORTED = 5;

    private KeyIssues() {}

    /** The issues that a final recommendation answers, and the most supported ones, ranked. */
    public static List<Source> of(Area area) {
        List<Source> ranked = area.sources(Kind.ISSUE);
        return IntStream.range(0, ranked.size())
                .filter(place -> place < MOST_SUPPORTED
                        || !Fates.paragraphs(ranked.get(place).uses()).isEmpty())
                .mapToObj(ranked::get)
                .toList();
    }
}
