package org.wayforward.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.outcome.Archives;
import org.wayforward.outcome.DraftService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What rapporteurs write is on no board and on no wall, final or not; the archive has all of it. */
@OnBothDatabases
class DraftsStayOnTheDeskTest {

    private static final String SECRET = "zdraft";

    private final Room room;
    private final BoardReader reader;
    private final JsonMapper json;

    DraftsStayOnTheDeskTest(Database database) {
        this.room = Room.on(database);
        this.reader = room.get(BoardReader.class);
        this.json = room.get(JsonMapper.class);
    }

    @Test
    void noAudienceIsToldOfThem() {
        ContributionId issue = room.postIssue(room.expert(), "Rural areas have no reliable power.");
        Published before = new Published(reader.read(room.session(), null), json);
        write(issue);
        Published after = new Published(reader.read(room.session(), before.board()), json);
        Published afresh = new Published(reader.read(room.session(), null), json);

        assertThat(after.board().revision()).isGreaterThan(before.board().revision());
        for (Audience audience : Audience.values()) {
            assertThat(json.writeValueAsString(afresh.projection(audience)))
                    .as("snapshot for " + audience)
                    .doesNotContain(SECRET);
            assertThat(after.since(before, audience).delta())
                    .as("delta for " + audience)
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void theArchiveHasTheirTextsVersionsAndLinks() {
        ContributionId issue = room.postIssue(room.expert(), "Rural areas have no reliable power.");
        Actor rapporteur = write(issue);
        JsonNode archive =
                json.readTree(json.writeValueAsBytes(room.get(Archives.class).read(rapporteur)));
        assertThat(archive.get("drafts")).hasSize(2);
        JsonNode draft = archive.get("drafts").get(0);
        assertThat(draft.toString()).contains(SECRET + " the second wording", SECRET + " the first wording");
        assertThat(draft.get("status").asString()).isEqualTo("final");
        assertThat(draft.get("answers").get(0).asLong()).isEqualTo(issue.value());
        assertThat(archive.get("drafts").get(1).toString()).contains(SECRET + " removed again");
    }

    private Actor write(ContributionId issue) {
        DraftService drafts = room.get(DraftService.class);
        Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        DraftId draft = drafts.add(
                rapporteur, room.areas().getFirst(), SECRET + " the first wording", List.of(issue), List.of(issue));
        drafts.edit(
                rapporteur,
                draft,
                room.number("select text_revision from draft_recommendation where id = ?", draft.value()),
                SECRET + " the second wording\n" + SECRET + " and a subparagraph");
        drafts.finish(rapporteur, draft);
        drafts.remove(
                rapporteur,
                drafts.add(rapporteur, room.areas().getFirst(), SECRET + " removed again", List.of(), List.of()));
        return rapporteur;
    }
}
