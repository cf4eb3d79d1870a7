package org.wayforward.exchange;

import java.util.Map;
import org.wayforward.outcome.Archive;

/** Reads one more part of an archive; each feature whose rows an archive holds has one. */
interface ArchivePartReader {

    /**
     * Checks the part and answers what writes it.
     *
     * @throws ArchiveReader.Damage when it does not fit together
     */
    ArchivePart read(Archive archive, Places places);

    /** Where in the lists of an archive its ids and pseudonyms are, from 0. */
    record Places(Map<Long, Integer> areas, Map<String, Integer> people, Map<Long, Integer> contributions) {

        int area(long id, String where) {
            return ArchiveReader.place(areas, id, where);
        }

        int person(String pseudonym, String where) {
            return ArchiveReader.place(people, pseudonym, where);
        }

        int contribution(long id, String where) {
            return ArchiveReader.place(contributions, id, where);
        }
    }
}
