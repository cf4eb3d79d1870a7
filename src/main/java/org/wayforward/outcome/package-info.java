/** The outcome document as data, and the archive of a session. */
@ApplicationModule(
        allowedDependencies = {"identity", "session", "participant", "contribution", "cluster", "sorting", "vote"})
@NullMarked
package org.wayforward.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
