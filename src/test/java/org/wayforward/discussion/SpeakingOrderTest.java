package org.wayforward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeakingOrderTest {

    private record Somebody(String name, boolean again, boolean placed) implements SpeakingOrder.Waiting {}

    @Test
    void peopleSpeakInTheOrderInWhichTheyAsked() {
        assertThat(names(ask(fresh("Ana"), fresh("Ben"), fresh("Cyn")))).containsExactly("Ana", "Ben", "Cyn");
    }

    @Test
    void whoHasNotSpokenComesBeforeWhoHas() {
        assertThat(names(ask(again("Ana"), again("Ben"), fresh("Cyn"), again("Dia"), fresh("Eve"))))
                .containsExactly("Cyn", "Eve", "Ana", "Ben", "Dia");
    }

    @Test
    void nobodyPassesWhomAFacilitatorHasPlaced() {
        assertThat(names(ask(new Somebody("Ana", true, true), again("Ben"), fresh("Cyn"))))
                .containsExactly("Ana", "Cyn", "Ben");
    }

    @Test
    void aFacilitatorPutsSomebodyAnywhere() {
        List<Somebody> queue = ask(fresh("Ana"), fresh("Ben"), fresh("Cyn"));

        assertThat(names(SpeakingOrder.moved(queue, queue.get(2), 0))).containsExactly("Cyn", "Ana", "Ben");
        assertThat(names(SpeakingOrder.moved(queue, queue.get(0), 1))).containsExactly("Ben", "Ana", "Cyn");
        assertThat(names(SpeakingOrder.moved(queue, queue.get(0), 99))).containsExactly("Ben", "Cyn", "Ana");
    }

    @Test
    void withoutAHandAllWhoHaveNotSpokenComeFirstAndEachInTheirOrder() {
        for (int trial = 0; trial < 200; trial++) {
            Random random = new Random(trial);
            List<Somebody> asked = IntStream.range(0, 12)
                    .mapToObj(n -> new Somebody("" + n, random.nextBoolean(), false))
                    .toList();
            List<Somebody> expected =
                    new ArrayList<>(asked.stream().filter(one -> !one.again()).toList());
            asked.stream().filter(Somebody::again).forEach(expected::add);
            assertThat(ask(asked.toArray(Somebody[]::new))).isEqualTo(expected);
        }
    }

    private static Somebody fresh(String name) {
        return new Somebody(name, false, false);
    }

    private static Somebody again(String name) {
        return new Somebody(name, true, false);
    }

    private static List<Somebody> ask(Somebody... people) {
        List<Somebody> queue = List.of();
        for (Somebody one : people) {
            queue = SpeakingOrder.with(queue, one);
        }
        return queue;
    }

    private static List<String> names(List<Somebody> queue) {
        return queue.stream().map(Somebody::name).toList();
    }
}
