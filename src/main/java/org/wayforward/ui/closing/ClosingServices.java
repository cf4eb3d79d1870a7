package org.wayforward.ui.closing;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.wayforward.closing.ClosingService;
import org.wayforward.closing.PurgeService;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionLife;
import org.wayforward.ui.SiteAddress;

/** The services that closing, archiving and purging call. */
@Component
public record ClosingServices(
        ClosingService closing,
        PurgeService purging,
        SessionLife life,
        SessionFinder finder,
        SiteAddress site,
        Clock clock) {}
