/** The screens; only here does Vaadin appear. */
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
            "outcome :: export",
            "discussion",
            "exchange",
            "live",
            "closing"
        })
@NullMarked
package org.wayforward.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
