/** Brings sessions in from files: conversations as CSV, archives of other installations, and the practice session. */
@ApplicationModule(
        allowedDependencies = {"identity", "session", "participant", "contribution", "cluster", "vote", "outcome"})
@NullMarked
package org.wayforward.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
