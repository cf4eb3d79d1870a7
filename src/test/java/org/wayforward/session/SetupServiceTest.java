package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.outcome.DraftService;
import org.wayforward.participant.Organizers;

@OnBothDatabases
class SetupServiceTest {

    private final Room room;
    private final SetupService setup;
    private final Actor organizer;

    SetupServiceTest(Database database) {
        this.room = Room.on(database);
        this.setup = room.get(SetupService.class);
        this.organizer = room.byLink(Role.ORGANIZER).actor();
    }

    @Test
    void anAreaIsAddedAfterTheOthersWithTheNextNumeral() {
        setup.addArea(organizer, "Financing for development", "Finance");
        assertThat(parts().areas())
                .extracting(SessionParts.Area::label)
                .containsExactly("P", "I", "II", "III", "IV", "V");
        assertThat(parts().areas().getLast().shortName()).isEqualTo("Finance");
        room.post(room.expert(), Room.wish(Kind.ISSUE, last(), "There is no money for it.", List.of()));
    }

    @Test
    void areasAreRenamedAndMovedAndKeepTheirLabels() {
        setup.renameArea(organizer, last(), "A new title", "A new name", "New");
        setup.moveArea(organizer, last(), true);
        setup.moveArea(organizer, parts().areas().getFirst().id(), true);
        assertThat(parts().areas()).extracting(SessionParts.Area::label).containsExactly("P", "I", "II", "IV", "III");
        assertThat(parts().areas().get(3).title()).isEqualTo("A new title");
    }

    @Test
    void anAreaGoesOnlyWhileNothingIsLost() {
        AreaId used = room.areas().getFirst();
        room.facilitation().focusWall(room.facilitator(), WallFocus.on(last()));
        Actor author = room.expert();
        room.get(ContributionService.class).withdraw(author, room.postIssue(author, "Its author takes this back."));
        assertThatThrownBy(() -> setup.removeArea(organizer, used)).satisfies(refusal(Reason.IN_USE));
        AreaId free = last();
        setup.removeArea(organizer, free);
        assertThat(parts().areas()).hasSize(4);
        assertThat(room.number(
                        "select count(*) from brainstorm_session where id = ? and wall_area_id is not null",
                        room.session().value()))
                .isZero();
        assertThatThrownBy(() ->
                        room.post(room.expert(), Room.wish(Kind.ISSUE, free, "Posted where nothing is.", List.of())))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> setup.renameArea(organizer, free, "a", "b", "c"))
                .satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void anAreaThatAnUndoOrADraftWouldComeBackToStays() {
        Actor facilitator = room.facilitator();
        Actor rapporteur = room.byLink(Role.RAPPORTEUR).actor();
        AreaId through = room.areas().get(2);
        AreaId drafted = room.areas().get(3);
        List<ContributionId> moved = List.of(room.postIssue(room.expert(), "An issue that is moved about"));
        ClusterService clusters = room.get(ClusterService.class);
        clusters.toArea(facilitator, moved, through);
        clusters.toArea(facilitator, moved, room.areas().get(1));
        DraftService drafts = room.get(DraftService.class);
        DraftId draft = drafts.add(rapporteur, drafted, "A draft that moves on.", List.of(), List.of());
        drafts.move(rapporteur, draft, room.areas().get(1), null);
        assertThatThrownBy(() -> setup.removeArea(organizer, through)).satisfies(refusal(Reason.IN_USE));
        assertThatThrownBy(() -> setup.removeArea(organizer, drafted)).satisfies(refusal(Reason.IN_USE));
        setup.removeArea(organizer, room.areas().get(4));
    }

    @Test
    void theLastAreaStays() {
        while (parts().areas().size() > 1) {
            setup.removeArea(organizer, last());
        }
        assertThatThrownBy(() -> setup.removeArea(organizer, last())).satisfies(refusal(Reason.IN_USE));
    }

    @Test
    void thereIsAnEndToAreas() {
        while (parts().areas().size() < SetupService.AREAS_MAX) {
            setup.addArea(organizer, "One more", "More");
        }
        assertThat(parts().areas()).extracting(SessionParts.Area::label).doesNotHaveDuplicates();
        assertThatThrownBy(() -> setup.addArea(organizer, "Too many", "Many")).satisfies(refusal(Reason.TOO_MANY));
    }

    @Test
    void areasOfAnotherSessionAreNotThere() {
        AreaId foreign = room.another().areas().getFirst();
        assertThatThrownBy(() -> setup.renameArea(organizer, foreign, "a", "b", "c"))
                .satisfies(refusal(Reason.NOT_FOUND));
        assertThatThrownBy(() -> setup.removeArea(organizer, foreign)).satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void tagsAndPapersComeAndGoWhileNobodyUsesThem() {
        setup.addTag(organizer, "principle", "Accountability");
        setup.addPaper(organizer, "A country case", "");
        long tag = parts().tags().getLast().id();
        long paper = parts().evidence().getLast().id();
        room.post(
                room.expert(),
                new PostContribution(
                        "k1",
                        Kind.ISSUE,
                        room.areas().getFirst(),
                        "Nobody answers for it.",
                        List.of(),
                        List.of(paper),
                        null,
                        List.of(tag),
                        null,
                        "en"));
        assertThatThrownBy(() -> setup.removeTag(organizer, tag)).satisfies(refusal(Reason.IN_USE));
        assertThatThrownBy(() -> setup.removePaper(organizer, paper)).satisfies(refusal(Reason.IN_USE));
        long free = parts().tags().getFirst().id();
        setup.removeTag(organizer, free);
        assertThat(parts().tags()).extracting(SessionParts.Tag::id).doesNotContain(free);
        assertThatThrownBy(() -> setup.removeTag(organizer, free)).satisfies(refusal(Reason.NOT_FOUND));
    }

    @Test
    void aDescriptionIsCleanedAndMeasured() {
        setup.describe(organizer, said("  A\ntitle ", "What now?"));
        assertThat(facts().title()).isEqualTo("A title");
        assertThat(facts().shortTitle()).isEqualTo("A title");
        assertThat(facts().languages()).containsExactly("fr");
        setup.describe(organizer, said("\uD83D\uDE00".repeat(300), "What now?"));
        assertThat(facts().title().codePointCount(0, facts().title().length())).isEqualTo(300);
        assertThat(facts().shortTitle().codePointCount(0, facts().shortTitle().length()))
                .isEqualTo(200);
    }

    @Test
    void aTitleOfFiveThousandCharactersIsRefused() {
        String before = facts().title();
        assertThatThrownBy(() -> setup.describe(organizer, said("x".repeat(5000), "What now?")))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThatThrownBy(() -> setup.describe(organizer, said("x".repeat(50_000), "What now?")))
                .satisfies(refusal(Reason.TOO_LONG));
        assertThatThrownBy(() -> setup.describe(organizer, said(" ", "What now?")))
                .satisfies(refusal(Reason.FIELD_MISSING));
        assertThatThrownBy(() -> setup.describe(organizer, said("A title", "")))
                .satisfies(refusal(Reason.FIELD_MISSING));
        assertThat(facts().title()).isEqualTo(before);
    }

    @Test
    void anOrganizerOfTheInstallationMayDoTheSameWithoutJoining() {
        Organizers organizers = room.get(Organizers.class);
        String key = organizers.enter(organizers.token(), Room.ADDRESS);
        OrganizerId somebody = organizers
                .recognise(new Cookie[] {new Cookie("wf-organize", key)})
                .orElseThrow();
        long people = room.rows("participant");
        setup.addTag(somebody.in(room.session()), "principle", "Fairness");
        assertThat(room.rows("participant")).isEqualTo(people);
        Actor facilitator =
                new Actor(room.session(), somebody.in(room.session()).participant(), Role.FACILITATOR);
        assertThatThrownBy(() -> room.facilitation().startClock(facilitator)).satisfies(refusal(Reason.NOT_ALLOWED));
    }

    private static SessionDescription said(String title, String question) {
        return new SessionDescription(title, "", "A meeting", "Somebody", "Geneva", "21 May", question, List.of("fr"));
    }

    private SessionParts parts() {
        return room.get(SessionFinder.class).parts(room.session());
    }

    private AreaId last() {
        return parts().areas().getLast().id();
    }

    private SessionFacts facts() {
        return room.get(SessionFinder.class).facts(room.session());
    }
}
