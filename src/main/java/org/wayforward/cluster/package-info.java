/** Contributions that say the same: clusters, and the steps of sorting with their undoing. */
@ApplicationModule(allowedDependencies = {"identity", "session", "participant", "contribution"})
@NullMarked
package org.wayforward.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
