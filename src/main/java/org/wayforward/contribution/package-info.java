/** Issues and recommendations: posting, editing, withdrawing, hiding. */
@ApplicationModule(allowedDependencies = {"identity", "session", "participant"})
@NullMarked
package org.wayforward.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
