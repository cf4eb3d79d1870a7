package org.wayforward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.wayforward.identity.Refusal;

/** What tests expect of a no. */
public final class Refusals {

    private Refusals() {}

    /** That something thrown is a refusal for this reason. */
    public static Consumer<Throwable> refusal(Refusal.Reason reason) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(Refusal.class);
            assertThat(((Refusal) thrown).reason()).isEqualTo(reason);
        };
    }
}
