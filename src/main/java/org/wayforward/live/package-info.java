/** One road from the database to every screen: board, projections, deltas, snapshots. */
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
package org.wayforward.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
