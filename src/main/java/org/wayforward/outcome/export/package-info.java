/** Renders the outcome document and the archive as files. */
@NamedInterface("export")
@NullMarked
package org.wayforward.outcome.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
