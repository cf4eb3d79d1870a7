package org.wayforward.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ParticipantId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;

/** How fast is too fast. */
class LimitsTest {

    private final Limits limits = new Limits(new LimitSettings(3, 4, 5, 2));
    private final Actor one = new Actor(new SessionId(1), new ParticipantId(1), Role.EXPERT);
    private final Actor other = new Actor(new SessionId(1), new ParticipantId(2), Role.EXPERT);

    @Test
    void eachParticipantMayPostSoManyTimesAMinute() {
        assertLimited(3, () -> limits.post(one), Reason.TOO_FAST, Duration.ofSeconds(20));
        assertThatCode(() -> limits.post(other)).doesNotThrowAnyException();
    }

    @Test
    void supportIsCountedApart() {
        assertLimited(4, () -> limits.support(one), Reason.TOO_FAST, Duration.ofSeconds(15));
        assertThatCode(() -> limits.post(one)).doesNotThrowAnyException();
    }

    @Test
    void joinsAreCountedByAddress() {
        assertLimited(5, () -> limits.join("192.0.2.1"), Reason.TOO_MANY_JOINS, Duration.ofSeconds(12));
        assertThatCode(() -> limits.join("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void guessesAreCountedByAddressAndApartFromJoins() {
        assertLimited(2, () -> limits.guess("192.0.2.1"), Reason.TOO_MANY_JOINS, Duration.ofSeconds(30));
        assertThatCode(() -> limits.join("192.0.2.1")).doesNotThrowAnyException();
    }

    private static void assertLimited(int times, Runnable command, Reason reason, Duration longest) {
        for (int i = 0; i < times; i++) {
            command.run();
        }
        assertThatThrownBy(command::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.retryAfter()).isBetween(Duration.ofMillis(1), longest);
            assertThat(refusal.arguments()).hasSize(1);
            assertThat((long) refusal.arguments().getFirst()).isBetween(1L, longest.toSeconds());
        });
    }
}
