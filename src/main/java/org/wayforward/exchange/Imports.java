package org.wayforward.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.SessionId;
import org.wayforward.participant.Organizers;
import org.wayforward.session.SessionFinder;

/** Makes sessions of files: conversations as CSV, exports of Polis, archives. All that is taken is written at once. */
@Service
public class Imports {

    /** The most contributions an import may bring; more than a room can read. */
    public static final int CONTRIBUTIONS_MAX = 5_000;

    /** The most votes an import may bring. */
    public static final int VOTES_MAX = 500_000;

    private final PolisReader polis;
    private final CsvReader csv;
    private final ArchiveReader archives;
    private final ConversationWriter writer;
    private final SessionFinder finder;
    private final Organizers organizers;

    Imports(
            PolisReader polis,
            CsvReader csv,
            ArchiveReader archives,
            ConversationWriter writer,
            SessionFinder finder,
            Organizers organizers) {
        this.polis = polis;
        this.csv = csv;
        this.archives = archives;
        this.writer = writer;
        this.finder = finder;
        this.organizers = organizers;
    }

    /** What a file is. */
    private enum Sort {
        ARCHIVE,
        COMMENTS,
        VOTES,
        SUMMARY,
        CONTRIBUTIONS,
        SUPPORTS
    }

    /** An organizer brings files in; see {@link #take(List, boolean)}. */
    public ImportReport take(OrganizerId organizer, List<ImportFile> files, boolean allOrNothing) {
        organizers.admit(organizer);
        return take(files, allOrNothing);
    }

    /**
     * Makes a session of these files, for the person who set the installation up.
     *
     * @param allOrNothing whether a single refused row refuses the whole
     * @throws ImportRefused when nothing is taken; nothing has been written then
     */
    public ImportReport take(List<ImportFile> files, boolean allOrNothing) {
        long bytes = files.stream().mapToLong(file -> file.content().length).sum();
        if (bytes > ImportFile.BYTES_MAX) {
            throw new ImportRefused(ImportProblem.TOO_LARGE, ImportFile.BYTES_MAX / (1024 * 1024));
        }
        Found found = read(sorted(files));
        RowProblems problems = found.problems();
        if (allOrNothing && problems.count() > 0) {
            ImportReport.Refused first = problems.listed().getFirst();
            throw new ImportRefused(ImportProblem.NOT_ALL, problems.count(), first.file(), first.line());
        }
        if (found.conversation().items().isEmpty() && problems.count() > 0) {
            throw new ImportRefused(ImportProblem.NOTHING_TAKEN, problems.count());
        }
        SessionId made = writer.write(found.conversation(), found.rest()::bring);
        return new ImportReport(finder.facts(made), found.counts(), problems.listed(), problems.count());
    }

    private Found read(Map<Sort, ImportFile> files) {
        ImportFile archive = files.get(Sort.ARCHIVE);
        ImportFile comments = files.get(Sort.COMMENTS);
        ImportFile contributions = files.get(Sort.CONTRIBUTIONS);
        if (archive != null) {
            return archives.read(archive);
        }
        if (comments != null) {
            return polis.read(comments, files.get(Sort.VOTES), files.get(Sort.SUMMARY));
        }
        if (contributions != null) {
            return csv.read(contributions, files.get(Sort.SUPPORTS));
        }
        if (files.containsKey(Sort.VOTES) || files.containsKey(Sort.SUPPORTS)) {
            throw new ImportRefused(
                    ImportProblem.FILE_MISSING, files.containsKey(Sort.VOTES) ? "comments.csv" : "contributions.csv");
        }
        throw new ImportRefused(ImportProblem.NOTHING_FOUND);
    }

    private static Map<Sort, ImportFile> sorted(List<ImportFile> files) {
        Map<Sort, ImportFile> sorted = new EnumMap<>(Sort.class);
        for (ImportFile file : files) {
            Sort sort = byName(file).or(() -> byContent(file)).orElse(null);
            if (sort == null) {
                continue;
            }
            @Nullable ImportFile other = sorted.put(sort, file);
            if (other != null) {
                throw new ImportRefused(
                        ImportProblem.FILE_TWICE, Values.brief(other.name()), Values.brief(file.name()));
            }
        }
        return sorted;
    }

    private static Optional<Sort> byName(ImportFile file) {
        return switch (file.plainName()) {
            case "archive.json" -> Optional.of(Sort.ARCHIVE);
            case "comments.csv" -> Optional.of(Sort.COMMENTS);
            case "votes.csv" -> Optional.of(Sort.VOTES);
            case "summary.csv" -> Optional.of(Sort.SUMMARY);
            case "contributions.csv" -> Optional.of(Sort.CONTRIBUTIONS);
            case "supports.csv" -> Optional.of(Sort.SUPPORTS);
            default -> Optional.empty();
        };
    }

    /** Browsers and people rename files; what is in them says what they are. */
    private static Optional<Sort> byContent(ImportFile file) {
        String start = CsvTable.firstLine(file);
        if (start.startsWith("{")) {
            return Optional.of(Sort.ARCHIVE);
        }
        List<String> columns = List.of(start.replaceAll("[\"\uFEFF]", "").split("[,;]"));
        if (columns.contains("comment-body")) {
            return Optional.of(Sort.COMMENTS);
        }
        if (columns.contains("voter-id")) {
            return Optional.of(Sort.VOTES);
        }
        if (columns.contains("kind") && columns.contains("text")) {
            return Optional.of(Sort.CONTRIBUTIONS);
        }
        if (columns.contains("person") && columns.contains("contribution")) {
            return Optional.of(Sort.SUPPORTS);
        }
        return columns.getFirst().toLowerCase(Locale.ROOT).equals("topic")
                ? Optional.of(Sort.SUMMARY)
                : Optional.empty();
    }
}
