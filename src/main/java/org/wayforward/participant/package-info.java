/** Joining, keys and links, limits, and who is still welcome. */
@ApplicationModule(allowedDependencies = {"identity", "session"})
@NullMarked
package org.wayforward.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
