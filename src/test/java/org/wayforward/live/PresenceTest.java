package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.ParticipantId;

class PresenceTest {

    @Test
    void nineOfTenAreNearlyAll() {
        Presence twenty = new Presence(people(20), 0);
        assertThat(twenty.nearlyAll(17)).isFalse();
        assertThat(twenty.nearlyAll(18)).isTrue();
        assertThat(twenty.all(19)).isFalse();
        assertThat(twenty.all(20)).isTrue();
        assertThat(new Presence(people(3), 0).nearlyAll(2)).isFalse();
    }

    private static Set<ParticipantId> people(int count) {
        return LongStream.range(0, count).mapToObj(ParticipantId::new).collect(Collectors.toSet());
    }
}
