package org.wayforward.outcome.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayforward.outcome.export.SampleDrafts.reservation;
import static org.wayforward.outcome.export.SampleDrafts.reserved;

import org.junit.jupiter.api.Test;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.outcome.Treatment;
import org.wayforward.outcome.export.Footnotes.Footnote;

/** What the footnotes of a recommendation say, and where they stand. */
class FootnotesTest {

    private static final OutcomeWords ENGLISH = OutcomeWords.in("en");
    private static final String BRACKETS = "Pay for use [, for 30 per cent,] and publish.";

    @Test
    void aFootnoteQuotesTheReservationAtTheEndOfTheText() {
        Draft draft = reserved(
                "They should:\npay;\npublish.", reservation(1, "Nobody says who pays.", Treatment.FOOTNOTED, null));
        assertThat(Footnotes.placed(draft, ENGLISH))
                .containsExactly(new Footnote(2, 8, "A reservation was expressed: “Nobody says who pays”."));
        assertThat(Footnotes.of(draft, OutcomeWords.in("fr")))
                .containsExactly("Une réserve a été exprimée : « Nobody says who pays ».");
    }

    @Test
    void whatIsTreatedAlikeStandsInOneInTheOrderItWasSaid() {
        Draft draft = reserved(
                "Pay for use.",
                reservation(2, "By when is not said!", Treatment.FOOTNOTED, null),
                new Reservation(7, 1, BallotChoice.CANNOT_SUPPORT, "It is against our law.", Treatment.FOOTNOTED, null),
                reservation(1, "Nobody says who pays.", Treatment.FOOTNOTED, null));
        assertThat(Footnotes.placed(draft, ENGLISH))
                .containsExactly(new Footnote(
                        0,
                        12,
                        "Reservations were expressed: “Nobody says who pays”; “By when is not said!”."
                                + " Support could not be given: “It is against our law”."));
    }

    @Test
    void whatIsBracketedStandsBehindTheBracket() {
        Draft draft = reserved(
                BRACKETS,
                reservation(1, "Nobody says who pays.", Treatment.FOOTNOTED, null),
                reservation(1, "Small firms cannot bid.", Treatment.BRACKETED, "the share"));
        assertThat(Footnotes.placed(draft, ENGLISH))
                .containsExactly(
                        new Footnote(
                                0,
                                BRACKETS.indexOf(']') + 1,
                                "The text in square brackets was not agreed. A reservation was expressed: “Small firms cannot"
                                        + " bid”."),
                        new Footnote(0, BRACKETS.length(), "A reservation was expressed: “Nobody says who pays”."));
    }

    @Test
    void atOnePlaceThereIsOne() {
        Draft draft = reserved(
                "Pay [for use].\nPublish [quarterly]",
                reservation(1, "Nobody says who pays.", Treatment.FOOTNOTED, null),
                reservation(1, "Small firms cannot bid.", Treatment.BRACKETED, null));
        assertThat(Footnotes.placed(draft, ENGLISH)).singleElement().satisfies(footnote -> {
            assertThat(footnote.line()).isEqualTo(1);
            assertThat(footnote.text())
                    .startsWith("The text in square brackets")
                    .endsWith("“Nobody says who pays”.");
        });
    }

    @Test
    void aRapporteursWordsStandInTheirPlaceAndWhatIsNotInTheTextIsNotSaid() {
        assertThat(Footnotes.of(
                        reserved(
                                "Pay for use.",
                                reservation(1, "Never!", Treatment.FOOTNOTED, "A concern about cost was voiced."),
                                reservation(1, "Small firms cannot bid.", Treatment.BRACKETED, null)),
                        ENGLISH))
                .containsExactly(
                        "A reservation was expressed: “Small firms cannot bid”. A concern about cost was voiced.");
        assertThat(Footnotes.of(
                        reserved(
                                BRACKETS,
                                reservation(1, "Nobody says who pays.", Treatment.OPEN, null),
                                reservation(1, "Nobody says who pays.", Treatment.RESOLVED, "Said now.")),
                        ENGLISH))
                .isEmpty();
    }
}
