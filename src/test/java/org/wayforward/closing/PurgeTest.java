package org.wayforward.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.discussion.CommentService;
import org.wayforward.discussion.DoneService;
import org.wayforward.discussion.PostComment;
import org.wayforward.discussion.SpeakService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Audience;
import org.wayforward.live.Board;
import org.wayforward.live.LiveRoom;
import org.wayforward.live.LiveRooms;
import org.wayforward.live.MineReader;
import org.wayforward.live.Projection;
import org.wayforward.outcome.Archives;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotService;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Joined;
import org.wayforward.participant.Organizers;
import org.wayforward.participant.RoleCookie;
import org.wayforward.participant.Welcome;
import org.wayforward.session.Permission;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionLife;

/** After a purge every count and every text stands as before, and nothing says any more who wrote what. */
@OnBothDatabases
class PurgeTest {

    private final Room room;
    private final Actor organizer;
    private final List<Joined> experts = new ArrayList<>();
    private final List<ContributionId> posted = new ArrayList<>();
    private final Actor rapporteur;

    PurgeTest(Database database) {
        this.room = Room.on(database);
        Organizers organizers = room.get(Organizers.class);
        String key = organizers.enter(organizers.token(), Room.ADDRESS);
        OrganizerId known = organizers
                .recognise(new Cookie[] {new Cookie("wf-organize", key)})
                .orElseThrow();
        this.organizer = known.in(room.session());
        this.rapporteur = room.byLink(Role.RAPPORTEUR).actor();
    }

    @Test
    void everyCountAndTextStaysAsItWas() {
        fill();
        close();
        OutcomeDocument before = outcome();
        Projection staff = projection(Audience.STAFF);
        purge(false);
        assertThat(outcome())
                .usingRecursiveComparison()
                .ignoringFields("revision", "at")
                .isEqualTo(before);
        Projection after = projection(Audience.STAFF);
        assertThat(after.entries()).isEqualTo(staff.entries());
        assertThat(after.writers()).isEqualTo(staff.writers());
        assertThat(after.remarks()).isEqualTo(staff.remarks());
        assertThat(after.done()).isEqualTo(staff.done());
        Board board = board();
        assertThat(board.people())
                .hasSameSizeAs(room.get(Archives.class).read(organizer).participants());
    }

    @Test
    void nobodyIsNamedAndNobodyIsWhoTheyWere() {
        fill();
        close();
        Map<Long, Long> authors = authors();
        Map<Long, Set<Long>> supporters = board().supporters();
        purge(false);
        assertThat(room.number(
                        "select count(*) from participant where session_id = ? and (name is not null or affiliation is not"
                                + " null or country is not null)",
                        room.session().value()))
                .isZero();
        assertThat(room.number(
                        "select count(distinct joined_at) from participant where session_id = ?",
                        room.session().value()))
                .isEqualTo(1);
        assertThat(authors()).as("twenty authors dealt out by chance").isNotEqualTo(authors);
        assertThat(board().supporters()).isNotEqualTo(supporters);
        assertThat(new ArrayList<>(authors().values()))
                .as("as many different ones")
                .matches(now ->
                        Set.copyOf(now).size() == Set.copyOf(authors.values()).size());
        assertThat(room.number(
                        "select count(distinct client_key) from contribution where session_id = ? and client_key like"
                                + " 'known-%'",
                        room.session().value()))
                .isZero();
        assertThat(room.number(
                        "select count(*) from contribution where session_id = ? and signature is not null",
                        room.session().value()))
                .as("what authors chose to sign stays signed")
                .isEqualTo(1);
    }

    @Test
    void rowsOfOneAuthorComeToBeOfSeveral() {
        // Whoever signed one contribution must not be known by it as the author of all others.
        fill();
        close();
        Collection<Long> before = authors().values();
        purge(false);
        Map<Long, Long> after = authors();
        long together = IntStream.iterate(0, i -> i + 1 < posted.size(), i -> i + 2)
                .filter(i -> Objects.equals(
                        after.get(posted.get(i).value()),
                        after.get(posted.get(i + 1).value())))
                .count();
        assertThat(together)
                .as("pairs that were of one author, of %s", before.size())
                .isLessThan(posted.size() / 4);
    }

    @Test
    void signaturesGoWhenThatIsWanted() {
        fill();
        close();
        purge(true);
        assertThat(room.number(
                        "select count(*) from contribution where session_id = ? and signature is not null",
                        room.session().value()))
                .isZero();
    }

    @Test
    void nobodyComesBackAsThemselvesAndOpenScreensEnd() {
        fill();
        close();
        Joined expert = experts.getFirst();
        assertThat(recognised(expert)).isTrue();
        purge(false);
        assertThat(board().endOf(expert.actor().participant())).isEqualTo(Reason.PURGED);
        assertThatThrownBy(() -> recognised(expert)).satisfies(refusal(Reason.PURGED));
        assertThatThrownBy(() -> room.get(CommentService.class)
                        .commentOnWhole(expert.actor(), new PostComment("k", "May I still say this?", false, "en")))
                .satisfies(refusal(Reason.PURGED));
        Actor anew = room.byLink(Role.RAPPORTEUR).actor();
        assertThat(room.get(OutcomeDocuments.class).read(anew).finals()).hasSize(1);
    }

    @Test
    void nobodyIsToldAnyMoreWhatIsPrivate() {
        fill();
        close();
        Actor expert = experts.getFirst().actor();
        MineReader mine = room.get(MineReader.class);
        assertThat(mine.of(expert).contributions()).isNotEmpty();
        purge(false);
        assertThatThrownBy(() -> mine.of(expert)).satisfies(refusal(Reason.PURGED));
        assertThatThrownBy(() -> mine.of(rapporteur)).satisfies(refusal(Reason.PURGED));
        assertThatThrownBy(() -> mine.of(organizer))
                .as("an organizer of the installation is no participant")
                .satisfies(refusal(Reason.NOT_ALLOWED));
    }

    @Test
    void itTakesTheCodeAnOrganizerAndAClosedSession() {
        PurgeService service = room.get(PurgeService.class);
        assertThatThrownBy(() -> service.purge(organizer, room.code(), false)).satisfies(refusal(Reason.SESSION_OPEN));
        close();
        long before = room.revision();
        assertThatThrownBy(() -> service.purge(organizer, "something else", false))
                .satisfies(refusal(Reason.NAME_DIFFERS));
        assertThatThrownBy(() -> service.purge(rapporteur, room.code(), false)).satisfies(refusal(Reason.NOT_ALLOWED));
        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void aPurgedSessionIsNotReopened() {
        close();
        purge(false);
        SessionLife life = room.get(SessionLife.class);
        assertThatThrownBy(() -> life.reopen(organizer)).satisfies(refusal(Reason.PURGED));
        life.remove(organizer, room.code());
        life.reopen(organizer);
        assertThat(room.get(SessionFinder.class).facts(room.session()).state()).isEqualTo(SessionState.ARCHIVED);
    }

    private void fill() {
        List<StakeholderGroup> groups = List.of(
                StakeholderGroup.GOVERNMENT,
                StakeholderGroup.ACADEMIA,
                StakeholderGroup.ACADEMIA,
                StakeholderGroup.CIVIL_SOCIETY,
                StakeholderGroup.PRIVATE_SECTOR);
        for (int i = 0; i < 20; i++) {
            experts.add(room.get(JoinService.class)
                    .join(
                            room.code(),
                            new Introduction(groups.get(i % groups.size()), "Name " + i, "House " + i, "Land " + i),
                            Room.ADDRESS));
        }
        ContributionService contributions = room.get(ContributionService.class);
        for (Joined expert : experts) {
            for (int i = 0; i < 2; i++) {
                posted.add(contributions.post(
                        expert.actor(),
                        new PostContribution(
                                "known-" + posted.size(),
                                Kind.ISSUE,
                                room.areas().get(posted.size() % 3),
                                "Issue number " + posted.size() + " of somebody.",
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                posted.isEmpty() ? "Name 0" : null,
                                "en")));
            }
        }
        for (int i = 0; i < posted.size(); i++) {
            for (int j = 0; j < i % 7; j++) {
                room.support(experts.get((i * 3 + j) % experts.size()).actor(), posted.get(i));
            }
        }
        Actor facilitator = room.facilitator();
        contributions.withdraw(experts.get(3).actor(), posted.get(6));
        contributions.hide(facilitator, posted.get(9), "why");
        room.get(org.wayforward.cluster.ClusterService.class)
                .make(facilitator, List.of(posted.get(0), posted.get(3), posted.get(12)), "A cluster");
        DraftService drafts = room.get(DraftService.class);
        DraftId draft = drafts.add(
                rapporteur,
                room.areas().getFirst(),
                "A final text",
                List.of(posted.getFirst()),
                List.of(posted.get(3)));
        drafts.finish(rapporteur, draft);
        room.facilitation().permit(facilitator, Permission.BALLOT, true);
        BallotService ballots = room.get(BallotService.class);
        for (int i = 0; i < experts.size(); i++) {
            boolean against = i % 4 == 0;
            ballots.answer(
                    experts.get(i).actor(),
                    draft,
                    1,
                    against ? BallotChoice.WITH_RESERVATION : BallotChoice.SUPPORT,
                    against ? "This is reservation number " + i : null);
        }
        CommentService comments = room.get(CommentService.class);
        comments.comment(
                experts.get(1).actor(), posted.getFirst(), new PostComment("known-c", "So it is.", true, "en"));
        room.get(SpeakService.class).ask(experts.get(2).actor(), null, true);
        room.get(DoneService.class).say(experts.get(4).actor(), true);
    }

    private void close() {
        room.get(ClosingService.class).close(organizer, 48, false);
    }

    private void purge(boolean signaturesToo) {
        room.get(PurgeService.class).purge(organizer, room.code().toLowerCase(java.util.Locale.ROOT), signaturesToo);
    }

    private OutcomeDocument outcome() {
        return room.get(OutcomeDocuments.class).read(organizer);
    }

    private Projection projection(Audience audience) {
        return published().projection(audience);
    }

    private Board board() {
        return published().board();
    }

    /** The room once it has come to what is written. */
    private LiveRoom published() {
        LiveRoom live = room.get(LiveRooms.class).room(room.session());
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (live.board().revision() < room.revision()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return live;
    }

    private Map<Long, Long> authors() {
        return board().cards().values().stream().collect(Collectors.toMap(Board.Card::id, Board.Card::author));
    }

    private boolean recognised(Joined joined) {
        jakarta.servlet.http.Cookie cookie = cookie(joined);
        return room.get(Welcome.class)
                .recognise(room.session(), Role.EXPERT, new Cookie[] {cookie})
                .isPresent();
    }

    private static Cookie cookie(Joined joined) {
        String header = RoleCookie.write(joined, new org.springframework.mock.web.MockHttpServletRequest());
        String pair = header.substring(0, header.indexOf(';'));
        return new Cookie(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
}
