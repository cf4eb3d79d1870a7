package org.wayforward.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What would make every screen of a room call the server at the same moment is spread; chance is the middle here. */
class SpreadTest {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void whatIsMineIsFetchedAtOnceAtFirstAndSpreadWhenTheRoomMoves() {
        assertThat(waits("""
                const { Sync } = await import("/modules/sync.js");
                const room = { mine: { revision: 3 }, apply: () => "applied" };
                const sync = () => new Sync({ room, base: location.href, expectsMine: true, on: { changed() {} } });
                sync().start();
                sync().take({}, 4);
                """)).isEqualTo(List.of(200, 700));
    }

    @Test
    void questionsAreFetchedSpreadByEverybodyWhoHasAnsweredAll() {
        assertThat(waits("""
                const { Placing } = await import("/modules/placing.js");
                const phase = { sort: true, asks: 5 };
                const mine = { sorting: { answered: 0 }, contributions: [] };
                const board = {
                  room: { revision: 1, mine, session: { phase }, clusters: new Map(), contributions: new Map([[1, {}]]) },
                  live: { reachable: true, call: async () => ({ mine: (mine.sorting = { answered: 5 }) }) },
                  render() {},
                };
                const placing = new Placing(board);
                placing.look();
                await due();
                placing.look();
                phase.asks = 10;
                now += 60_000;
                placing.look();
                """)).isEqualTo(List.of(1_500, 1_500));
    }

    /** What a script waited for, in milliseconds; nothing that it waits for comes before {@code due()}. */
    private List<?> waits(String script) {
        Page page = browsers.window(800, 600, options -> {});
        page.navigate(browsers.site().url() + "/live/texts/en.json");
        return (List<?>) page.evaluate("""
                async () => {
                  const waits = [];
                  let later = () => {};
                  let now = 1_000_000;
                  window.fetch = () => new Promise(() => {});
                  window.setTimeout = (then, wait) => {
                    waits.push(wait);
                    later = then;
                    return waits.length;
                  };
                  Math.random = () => 0.5;
                  Date.now = () => now;
                  const due = async () => {
                    later();
                    for (let i = 0; i < 20; i++) {
                      await null;
                    }
                  };
                """ + script + "return waits; }");
    }
}
