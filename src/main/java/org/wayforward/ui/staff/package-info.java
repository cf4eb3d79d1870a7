/** What console and desk share: the bar on top, the areas to choose from, a contribution as a row. */
@NullMarked
package org.wayforward.ui.staff;

import org.jspecify.annotations.NullMarked;
