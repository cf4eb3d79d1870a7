package org.wayforward.outcome.export;

import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;

/** The outcome as a PDF: the same parts as the Word document, to print, to hand out and to hear. */
public final class OutcomePdf {

    private OutcomePdf() {}

    /** The bytes of the {@code .pdf} file, its own words in the language of {@code words}. */
    public static byte[] render(OutcomeDocument outcome, OutcomeWords words) {
        return PdfFile.of(OutcomeHtml.of(outcome, words), words, outcome.at());
    }
}
