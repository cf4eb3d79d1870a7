/** The end of a session: the last check, the edition that is kept then, and taking out who wrote what. */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "session",
            "participant",
            "contribution",
            "cluster",
            "sorting",
            "vote",
            "outcome",
            "discussion",
            "live"
        })
@NullMarked
package org.wayforward.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
