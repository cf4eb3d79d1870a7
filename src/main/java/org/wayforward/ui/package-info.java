/** The screens; only here does Vaadin appear. */
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "session",
            "participant",
            "contribution",
            "cluster",
            "vote",
            "outcome",
            "outcome :: export",
            "exchange",
            "live"
        })
@NullMarked
package org.wayforward.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
