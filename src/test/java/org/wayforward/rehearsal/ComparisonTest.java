package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.rehearsal.Archive.Given;
import org.wayforward.rehearsal.Archive.Kept;

class ComparisonTest {
    private static final List<Acknowledged> LEDGER = List.of(
            post(0, 100, "Roads first"),
            post(0, 101, "Then   wires"),
            support(0, 101, true),
            support(1, 100, true),
            support(1, 101, true),
            support(1, 101, false),
            support(2, 100, true),
            support(2, 101, true));

    @Test
    void allThatWasAcknowledgedIsThere() {
        Comparison same = Comparison.of(
                LEDGER,
                new Archive(
                        List.of(new Kept(100, "E1", "k100", "Roads first"), new Kept(101, "E1", "k101", "Then wires")),
                        List.of(
                                new Given("E1", 101),
                                new Given("E7", 100),
                                new Given("E4", 100),
                                new Given("E4", 101))));
        assertThat(same).isEqualTo(new Comparison(7, 7, 0, 0, List.of()));
    }

    @Test
    void aLostPostAndALostSupportAreCounted() {
        Comparison less = Comparison.of(
                LEDGER,
                new Archive(
                        List.of(new Kept(100, "E1", "k100", "Roads first")),
                        List.of(new Given("E1", 101), new Given("E7", 100), new Given("E4", 101))));
        assertThat(less.acknowledged()).isEqualTo(7);
        assertThat(less.lost()).isEqualTo(2);
        assertThat(less.present()).isEqualTo(5);
        assertThat(less.duplicated()).isZero();
        assertThat(less.findings()).hasSize(2);
    }

    @Test
    void whatCannotBeToldApartIsCounted() {
        List<Acknowledged> said = List.of(
                said(0, new Command.Sort(5, "alone", 0)),
                said(1, new Command.Sort(6, "cluster", 7)),
                said(0, new Command.Agree(100, 7)),
                said(0, new Command.Done()));
        assertThat(Comparison.of(said, new Archive(List.of(), List.of(), 1, 1, 2, 0)))
                .returns(4, Comparison::acknowledged)
                .returns(3, Comparison::present)
                .returns(1, Comparison::lost)
                .returns(1, Comparison::duplicated);
    }

    @Test
    void aTakenBackSupportThatIsStillGivenIsLost() {
        Comparison more = Comparison.of(
                List.of(support(1, 100, true), support(1, 101, true), support(1, 101, false)),
                new Archive(List.of(), List.of(new Given("E7", 100), new Given("E7", 101))));
        assertThat(more.lost()).isEqualTo(1);
    }

    @Test
    void doubledPostsAndSupportsAreCounted() {
        Comparison doubled = Comparison.of(
                LEDGER,
                new Archive(
                        List.of(
                                new Kept(100, "E1", "k100", "Roads first"),
                                new Kept(101, "E1", "k101", "Then wires"),
                                new Kept(102, "E1", "k100", "Roads first")),
                        List.of(
                                new Given("E1", 101),
                                new Given("E7", 100),
                                new Given("E7", 100),
                                new Given("E4", 100),
                                new Given("E4", 101))));
        assertThat(doubled.duplicated()).isEqualTo(2);
        assertThat(doubled.lost()).isZero();
    }

    @Test
    void aPostUnderAnotherAuthorIsLost() {
        Comparison stolen = Comparison.of(
                List.of(post(0, 100, "Roads first"), post(0, 101, "Then wires")),
                new Archive(
                        List.of(new Kept(100, "E1", "k100", "Roads first"), new Kept(101, "E2", "k101", "Then wires")),
                        List.of()));
        assertThat(stolen.lost()).isEqualTo(1);
    }

    @Test
    void whatOthersDidOnAServerInUseIsNoConcern() {
        Comparison busy = Comparison.of(
                List.of(support(1, 100, true)),
                new Archive(
                        List.of(new Kept(5, "E9", "k5", "An older one"), new Kept(100, "E9", "k100", "Roads first")),
                        List.of(new Given("E9", 5), new Given("E7", 100))));
        assertThat(busy).isEqualTo(new Comparison(1, 1, 0, 0, List.of()));
    }

    private static Acknowledged post(int expert, long contribution, String text) {
        Command.Post post = new Command.Post("k" + contribution, "issue", 1, text, List.of());
        return new Acknowledged(expert, post, contribution, 0, 1, 1, false);
    }

    private static Acknowledged support(int expert, long contribution, boolean give) {
        return new Acknowledged(expert, new Command.Support(contribution, give), contribution, 0, 1, 1, false);
    }

    private static Acknowledged said(int expert, Command command) {
        return new Acknowledged(expert, command, -1, 0, 0, 0, false);
    }
}
