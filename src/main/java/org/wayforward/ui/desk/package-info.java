/** The rapporteur's screen: what the room has written on the left, the recommendations made of it on the right. */
@NullMarked
package org.wayforward.ui.desk;

import org.jspecify.annotations.NullMarked;
