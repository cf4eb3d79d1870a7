/** The draft of a closed session, for whoever may read it. */
@NullMarked
package org.wayforward.ui.draft;

import org.jspecify.annotations.NullMarked;
