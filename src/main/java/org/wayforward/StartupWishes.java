package org.wayforward;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What whoever starts the application asks for: {@code wayforward.import}, {@code wayforward.practice} and the like. */
@Component
class StartupWishes {

    private final String folder;
    private final boolean allOrNothing;
    private final boolean practice;

    StartupWishes(
            @Value("${wayforward.import:}") String folder,
            @Value("${wayforward.all-or-nothing:false}") boolean allOrNothing,
            @Value("${wayforward.practice:false}") boolean practice) {
        this.folder = folder;
        this.allOrNothing = allOrNothing;
        this.practice = practice;
    }

    /** The folder to import, if one was named. */
    Optional<Path> folder() {
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /** Whether one refused row refuses the whole import. */
    boolean allOrNothing() {
        return allOrNothing;
    }

    /** Whether there shall be a practice session. */
    boolean practice() {
        return practice;
    }
}
