package org.wayforward.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a folder that an import may be made of. */
public final class ImportFolder {

    private static final List<String> NAMES =
            List.of("archive.json", "comments.csv", "votes.csv", "summary.csv", "contributions.csv", "supports.csv");

    private ImportFolder() {}

    /**
     * Reads them. An archive stands for itself: whatever lies beside it is left alone.
     *
     * @throws ImportRefused when there is none, or they are too large or cannot be read
     */
    public static List<ImportFile> read(Path folder) {
        List<ImportFile> files = new ArrayList<>();
        try {
            long bytes = 0;
            for (String name : NAMES) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    bytes += Files.size(file);
                    if (bytes > ImportFile.BYTES_MAX) {
                        throw new ImportRefused(ImportProblem.TOO_LARGE, ImportFile.BYTES_MAX / (1024 * 1024));
                    }
                    files.add(new ImportFile(name, Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new ImportRefused(ImportProblem.UNREADABLE, String.valueOf(e.getMessage()));
        }
        if (files.isEmpty()) {
            throw new ImportRefused(ImportProblem.NOTHING_FOUND);
        }
        return files;
    }
}
