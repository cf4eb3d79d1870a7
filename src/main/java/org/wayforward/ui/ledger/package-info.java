/** What console and desk share about every contribution: entering one for somebody, the ledger of all, who is silent. */
@NullMarked
package org.wayforward.ui.ledger;

import org.jspecify.annotations.NullMarked;
