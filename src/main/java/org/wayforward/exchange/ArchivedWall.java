package org.wayforward.exchange;

import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wayforward.identity.ContributionId;
import org.wayforward.outcome.Archive;
import org.wayforward.session.Ranking;
import org.wayforward.session.SessionSetup;
import org.wayforward.session.WallFocus;

/** Points the walls of an archive at what they showed, and says what they rank by. */
@Component
@Order(4)
class ArchivedWall implements ArchivePartReader {

    private final SessionSetup setup;

    ArchivedWall(SessionSetup setup) {
        this.setup = setup;
    }

    @Override
    public ArchivePart read(Archive archive, Places places) {
        Archive.Wall wall = archive.session().wall();
        String said = wall.ranking();
        Ranking ranking =
                said == null ? Ranking.SUPPORT : ArchiveReader.constant(Ranking.class, said, "session.wall.ranking");
        ArchivePart focus = focus(archive, wall, places);
        return (turn, written) -> {
            setup.rankWall(turn, ranking);
            focus.bring(turn, written);
        };
    }

    private ArchivePart focus(Archive archive, Archive.Wall wall, Places places) {
        Long shown = wall.contribution();
        Long draft = wall.draft();
        WallFocus.Mode mode = ArchiveReader.constant(WallFocus.Mode.class, wall.mode(), "session.wall.mode");
        boolean needed = mode == WallFocus.Mode.CONTRIBUTION || mode == WallFocus.Mode.CLUSTER;
        if (needed != (shown != null)) {
            throw new ArchiveReader.Damage("session.wall.contribution");
        }
        if ((mode == WallFocus.Mode.DRAFT) != (draft != null)) {
            throw new ArchiveReader.Damage("session.wall.draft");
        }
        if (draft != null) {
            int place = Objects.requireNonNullElse(archive.drafts(), List.<Archive.Draft>of()).stream()
                    .map(Archive.Draft::id)
                    .toList()
                    .indexOf(draft);
            if (place < 0) {
                throw new ArchiveReader.Damage("session.wall.draft");
            }
            return (turn, written) ->
                    setup.pointWall(turn, WallFocus.on(written.drafts().get(place)));
        }
        if (shown == null) {
            return ArchivePart.none();
        }
        int item = places.contribution(shown, "session.wall.contribution");
        return (turn, written) -> {
            ContributionId contribution = written.items().get(item);
            setup.pointWall(turn, new WallFocus(mode, null, contribution));
        };
    }
}
