package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void fiftyExpertsForHalfAMinuteUnlessToldOtherwise() throws Options.BadOption {
        Options options = Options.parse(List.of());
        assertThat(options.experts()).isEqualTo(50);
        assertThat(options.seconds()).isEqualTo(30);
        assertThat(options.warmup()).isEmpty();
        assertThat(options.postsPerSecond()).isEqualTo(5);
        assertThat(options.votesPerSecond()).isEqualTo(50);
        assertThat(options.url()).isNull();
    }

    @Test
    void aCrashTakesTwentyExperts() throws Options.BadOption {
        assertThat(Options.parse(List.of("--crash")).experts()).isEqualTo(20);
        assertThat(Options.parse(List.of("--crash", "--experts", "9")).experts())
                .isEqualTo(9);
    }

    @Test
    void readsValues() throws Options.BadOption {
        Options options = Options.parse(List.of("--url", "http://localhost:8080/board/X", "--code", "MDG-2009"));
        assertThat(options.url()).isEqualTo(URI.create("http://localhost:8080/"));
        assertThat(options.code()).isEqualTo("MDG-2009");
        Options replay = Options.parse(List.of("--replay", "some/folder", "--speed", "1000"));
        assertThat(replay.replay()).isEqualTo(Path.of("some/folder"));
        assertThat(replay.speed()).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--expert 5",
                "--experts",
                "--experts 0",
                "--experts many",
                "--experts --crash",
                "--votes-per-second -1",
                "--votes-per-second NaN",
                "--url http://localhost:8080",
                "--code MDG-2009",
                "--url localhost --code X",
                "--crash --replay folder",
                "--crash --url http://localhost --code X",
                "--replay folder --experts 5",
                "--agenda --crash",
                "--agenda --replay folder",
                "--agenda --url http://localhost:8080 --code X",
                "--speed 5",
                "--facilitator http://localhost/f/x",
                "--posts-per-second 0 --votes-per-second 0"
            })
    void refusesWhatCannotBeDone(String line) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .isInstanceOf(Options.BadOption.class)
                .hasMessageMatching(".+");
    }
}
