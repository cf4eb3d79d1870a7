package org.wayforward.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wayforward.outcome.Archive;
import org.wayforward.outcome.EditionIntake;

/** Brings the editions of an archive along, after its drafts; older archives have none. */
@Component
@Order(6)
class ArchivedEditionParts implements ArchivePartReader {

    private final EditionIntake intake;

    ArchivedEditionParts(EditionIntake intake) {
        this.intake = intake;
    }

    private record Issued(
            int number, long ofRevision, @Nullable Integer issuer, Instant issuedAt, List<Text> texts) {}

    private record Text(int draft, int version) {}

    @Override
    public ArchivePart read(Archive archive, Places places) {
        if (archive.editions() == null) {
            return ArchivePart.none();
        }
        List<Archive.Draft> drafts = Objects.requireNonNullElse(archive.drafts(), List.of());
        Map<Long, Integer> at = new HashMap<>();
        drafts.forEach(draft -> at.put(draft.id(), at.size()));
        List<Issued> read = new ArrayList<>();
        for (Archive.Edition edition : ArchiveReader.whole(archive.editions(), "editions")) {
            if (edition.number() != read.size() + 1) {
                throw new ArchiveReader.Damage("editions.number " + edition.number());
            }
            read.add(new Issued(
                    edition.number(),
                    edition.ofRevision(),
                    edition.issuer() == null ? null : places.person(edition.issuer(), "editions.issuer"),
                    ArchiveReader.moment(ArchiveReader.need(edition.issuedAt(), "editions.issuedAt")),
                    texts(edition, drafts, at)));
        }
        return (turn, written) -> read.forEach(one -> intake.take(
                turn,
                new EditionIntake.Brought(
                        one.number(),
                        one.ofRevision(),
                        one.issuer() == null ? null : written.people().get(one.issuer()),
                        one.issuedAt(),
                        one.texts().stream()
                                .map(text ->
                                        new EditionIntake.Text(written.drafts().get(text.draft()), text.version()))
                                .toList())));
    }

    private static List<Text> texts(Archive.Edition edition, List<Archive.Draft> drafts, Map<Long, Integer> at) {
        List<Text> texts = new ArrayList<>();
        for (Archive.EditionText text : ArchiveReader.whole(edition.texts(), "editions.texts")) {
            int draft = ArchiveReader.place(at, text.draft(), "editions.texts.draft");
            boolean kept =
                    drafts.get(draft).versions().stream().anyMatch(version -> version.number() == text.version());
            if (!kept || texts.stream().anyMatch(other -> other.draft() == draft)) {
                throw new ArchiveReader.Damage("editions.texts.version " + text.version());
            }
            texts.add(new Text(draft, text.version()));
        }
        return texts;
    }
}
