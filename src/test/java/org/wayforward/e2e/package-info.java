/** The screens in real browsers, on a real server, over a wire that can be cut. */
@NullMarked
package org.wayforward.e2e;

import org.jspecify.annotations.NullMarked;
