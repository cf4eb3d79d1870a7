/** Support within a budget, tallies, and the joining of small groups. */
@ApplicationModule(allowedDependencies = {"identity", "session", "participant", "contribution", "cluster"})
@NullMarked
package org.wayforward.vote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
