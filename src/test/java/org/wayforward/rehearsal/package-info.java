/**
 * Rehearsals: virtual experts that speak the protocol of the browser to a real server, and count what they saw.
 *
 * <p>Nothing here knows the server's classes. A virtual expert has its own cookies and its own websocket, as a person
 * with a laptop has, and is measured at the moment its socket is read.
 */
@NullMarked
package org.wayforward.rehearsal;

import org.jspecify.annotations.NullMarked;
