package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    @Test
    void holdsContributionsOfAllStatesAndSupportsThatAreGivenNow() {
        Archive archive = Archive.parse("""
                {"contributions": [
                   {"id": 12, "author": "P3", "clientKey": "k1", "text": "One", "state": "posted"},
                   {"id": 14, "author": "P3", "clientKey": "k2", "text": "Two", "state": "hidden"}],
                 "supports": [
                   {"participant": "P3", "contribution": 12, "active": true, "revision": 9},
                   {"participant": "P4", "contribution": 12, "active": false, "revision": 8}]}
                """);
        assertThat(archive.contributions())
                .containsExactly(new Archive.Kept(12, "P3", "k1", "One"), new Archive.Kept(14, "P3", "k2", "Two"));
        assertThat(archive.supports()).containsExactly(new Archive.Given("P3", 12));
    }

    @Test
    void countsWhatTheRoomAndItsAuthorsSaid() {
        Archive archive = Archive.parse("""
                {"contributions": [], "supports": [],
                 "discussion": {"done": [{"step": 0, "participant": "P1"}, {"step": 1, "participant": "P1"}]},
                 "sorting": {"asks": [{"state": "answered"}, {"state": "open"}],
                   "filings": [{"outcome": "filed"}, {"outcome": "alone"}],
                   "checks": [{"agrees": true}, {"agrees": false}, {"contribution": 7}]}}
                """);
        assertThat(archive).isEqualTo(new Archive(List.of(), List.of(), 1, 1, 2, 1));
    }

    @Test
    void isNotJustAnyJson() {
        assertThatThrownBy(() -> Archive.parse("{}")).isInstanceOf(IllegalArgumentException.class);
    }
}
