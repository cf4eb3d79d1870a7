/** The queue to speak, comments, who is done with a step, and what was discussed. */
@ApplicationModule(
        allowedDependencies = {"identity", "session", "participant", "contribution", "cluster", "vote", "outcome"})
@NullMarked
package org.wayforward.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
