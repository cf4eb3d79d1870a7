package org.wayforward.ui.ledger;

import org.springframework.stereotype.Component;
import org.wayforward.contribution.EnteringService;

/** The services that {@link Records} calls. */
@Component
public record RecordServices(EnteringService entering) {}
