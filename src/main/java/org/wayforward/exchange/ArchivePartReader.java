package org.wayforward.exchange;

import java.util.Map;
import org.wayforward.outcome.Archive;

/** Reads one more part of an archive; each feature whose rows an archive holds has one. */
interface ArchivePartReader {

    /**
     * Checks the part and answers what writes it.
     *
     * @param contributions the place of each contribution in the archive, by its id there
     * @throws ArchiveReader.Damage when it does not fit together
     */
    ArchivePart read(Archive archive, Map<Long, Integer> contributions);
}
