/** The room sorts: experts say where contributions belong, and authors whether their cluster says what they meant. */
@ApplicationModule(allowedDependencies = {"identity", "session", "participant", "contribution", "cluster"})
@NullMarked
package org.wayforward.sorting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
