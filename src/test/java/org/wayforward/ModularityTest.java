package org.wayforward;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package uses only what its {@code package-info} says it may. */
class ModularityTest {

    @Test
    void packagesUseOnlyWhatTheyMay() {
        ApplicationModules.of(WayForward.class).verify();
    }
}
