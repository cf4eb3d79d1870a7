/** The meeting's session: areas, phases, clock, and the one door every write passes. */
@ApplicationModule(allowedDependencies = {"identity"})
@NullMarked
package org.wayforward.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
