package org.wayforward.outcome.export;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.DraftId;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.Edition;
import org.wayforward.outcome.EditionTexts;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeWords;

/**
 * Writes the documents of an invented session of any size and prints one line of figures: how long each took, the first
 * time in a fresh Java included, how much of that a processor worked for it, and how large it became. {@code bin/export-speed} runs it.
 */
final class ExportSpeed {

    private ExportSpeed() {}

    /** {@code [contributions] [recommendations in each area] [folder to keep the files in]}. */
    public static void main(String[] arguments) throws IOException {
        int contributions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = arguments.length > 2 ? Files.createDirectories(Path.of(arguments[2])) : null;
        OutcomeDocument outcome = SampleDrafts.consolidated(contributions, each);
        OutcomeWords words = OutcomeWords.in("en");
        List<String> figures = new ArrayList<>();
        figures.add("contributions=" + outcome.entries().count());
        figures.add("recommendations=" + outcome.finals().count());
        for (String turn : List.of("", "again_")) {
            figures.add(figure(turn + "docx", folder, "outcome.docx", () -> OutcomeDocx.render(outcome, words)));
            figures.add(figure(
                    turn + "docx_since",
                    folder,
                    "since.docx",
                    () -> OutcomeDocx.render(outcome, earlier(outcome), words)));
        }
        figures.add(figure(
                "docx_raw", folder, "raw.docx", () -> OutcomeDocx.render(SampleOutcome.of(contributions), words)));
        figures.add(figure("docx_fr", folder, "fr.docx", () -> OutcomeDocx.render(outcome, OutcomeWords.in("fr"))));
        figures.add(figure(
                "docx_hostile", folder, "hostile.docx", () -> OutcomeDocx.render(HostileOutcome.outcome(), words)));
        System.gc();
        Runtime java = Runtime.getRuntime();
        figures.add("heap_mb=" + (java.totalMemory() - java.freeMemory()) / (1024 * 1024));
        System.out.println(String.join(" ", figures));
    }

    private static String figure(String name, @Nullable Path folder, String file, Supplier<byte[]> render)
            throws IOException {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long before = processor.getCurrentThreadCpuTime();
        Instant start = Instant.now();
        byte[] written = render.get();
        long took = Duration.between(start, Instant.now()).toMillis();
        long worked = (processor.getCurrentThreadCpuTime() - before) / 1_000_000;
        if (folder != null) {
            Files.write(folder.resolve(file), written);
        }
        return name + "_ms=" + took + " " + name + "_cpu_ms=" + worked + " " + name + "_kb=" + written.length / 1024;
    }

    /** The same recommendations with a word less, without the last one of each area and with one that is gone. */
    private static EditionTexts earlier(OutcomeDocument outcome) {
        List<EditionTexts.Text> texts = new ArrayList<>();
        for (Area area : outcome.areas()) {
            for (Draft draft :
                    area.finals().subList(0, Math.max(0, area.finals().size() - 1))) {
                texts.add(new EditionTexts.Text(
                        draft.id(),
                        area.id(),
                        DraftText.kept(
                                draft.text().lines().replace("shared ", "").replace("should", "must"))));
            }
            texts.add(new EditionTexts.Text(
                    new DraftId(100_000 + area.id().value()),
                    area.id(),
                    DraftText.kept(
                            "Set aside a fifth of every e-government budget for access:\nKiosks;\nCall centres.")));
        }
        return new EditionTexts(new Edition(2, outcome.at(), "Ada Okafor", texts.size()), texts, Map.of());
    }
}
