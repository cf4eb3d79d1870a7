/** Way Forward: the closing brainstorm of an expert meeting. This package only starts the application. */
@NullMarked
package org.wayforward;

import org.jspecify.annotations.NullMarked;
