/** Who somebody is, what a role may do, and how a no is said. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.wayforward.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
