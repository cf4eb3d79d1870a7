package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArchiveTest {
    @Test
    void holdsContributionsOfAllStatesAndSupportsThatAreGivenNow() {
        Archive archive = Archive.parse("""
                {"contributions": [
                   {"ref": "issue II.2", "author": "P3", "clientKey": "k1", "text": "One", "state": "posted"},
                   {"ref": "issue P.1", "author": "P3", "clientKey": "k2", "text": "Two", "state": "hidden"}],
                 "supports": [
                   {"participant": "P3", "contribution": "issue II.2", "active": true, "revision": 9},
                   {"participant": "P4", "contribution": "issue II.2", "active": false, "revision": 8}]}
                """);
        assertThat(archive.contributions())
                .containsExactly(
                        new Archive.Kept("issue II.2", "P3", "k1", "One"),
                        new Archive.Kept("issue P.1", "P3", "k2", "Two"));
        assertThat(archive.supports()).containsExactly(new Archive.Given("P3", "issue II.2"));
    }

    @Test
    void isNotJustAnyJson() {
        assertThatThrownBy(() -> Archive.parse("{}")).isInstanceOf(IllegalArgumentException.class);
    }
}
