/** Brings sessions in from files: conversations as CSV, archives of other installations, and the practice session. */
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
            "discussion"
        })
@NullMarked
package org.wayforward.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
