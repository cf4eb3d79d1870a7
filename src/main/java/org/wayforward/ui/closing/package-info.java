/** What ends a session, for the console and the organizers' screens. */
@NullMarked
package org.wayforward.ui.closing;

import org.jspecify.annotations.NullMarked;
