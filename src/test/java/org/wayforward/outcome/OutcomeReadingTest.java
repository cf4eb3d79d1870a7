package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Permissions;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.Joined;
import tools.jackson.databind.json.JsonMapper;

/** What services read of a session that people have filled through the services of the room. */
@OnItsOwnServer
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OutcomeReadingTest {

    private final MeetingRooms.Room room;
    private final OutcomeDocuments outcomes;
    private final Archives archives;
    private final JsonMapper json;

    OutcomeReadingTest(MeetingRooms rooms, OutcomeDocuments outcomes, Archives archives, JsonMapper json) {
        this.room = rooms.open();
        this.outcomes = outcomes;
        this.archives = archives;
        this.json = json;
    }

    @Test
    void readsWhatTheRoomHasPosted() {
        List<Actor> experts = experts(5, StakeholderGroup.ACADEMIA);
        ContributionId first = room.post(experts.get(0), Kind.ISSUE, "II", "Village service centres close.");
        ContributionId second = room.post(experts.get(1), Kind.ISSUE, "II", "Citizens still carry paper.");
        ContributionId hidden = room.post(experts.get(1), Kind.ISSUE, "II", "Buy my product instead.");
        room.recommend(experts.get(2), "II", "Share base registries.", second, hidden);
        room.support(second, experts.get(0), experts.get(3));
        room.support(first, experts.get(4));
        room.takeBack(first, experts.get(4));
        room.hide(hidden, "Advertising");

        OutcomeDocument outcome = outcomes.read(rapporteur());

        assertThat(outcome.masthead().title()).startsWith("E-Government and Public Private Partnerships");
        assertThat(outcome.areas())
                .extracting(OutcomeDocument.Area::label)
                .containsExactly("P", "I", "II", "III", "IV");
        OutcomeDocument.Area area = outcome.areas().get(2);
        assertThat(area.issues())
                .extracting(OutcomeDocument.Entry::id, OutcomeDocument.Entry::number, OutcomeDocument.Entry::supporters)
                .containsExactly(tuple(second, "II.2", 2), tuple(first, "II.1", 0));
        assertThat(area.notShown()).isEqualTo(1);
        assertThat(area.recommendations()).singleElement().satisfies(recommendation -> {
            assertThat(recommendation.addresses()).containsExactly("II.2");
            assertThat(recommendation.evidence())
                    .extracting(OutcomeDocument.Paper::title)
                    .containsExactly("UNPANMETER");
            assertThat(recommendation.cites()).isEqualTo("Country case: India");
            assertThat(recommendation.tags())
                    .extracting(OutcomeDocument.Tag::name)
                    .containsExactly("Transparency");
            assertThat(recommendation.signature()).isEqualTo("M. Okello");
            assertThat(recommendation.lang()).isEqualTo("fr");
            assertThat(recommendation.groups()).isEqualTo(Set.of(StakeholderGroup.ACADEMIA));
        });
        assertThat(outcome.participation())
                .isEqualTo(new OutcomeDocument.Participation(
                        5, List.of(new OutcomeDocument.GroupCount(Set.of(StakeholderGroup.ACADEMIA), 5)), 3, 2));
    }

    @Test
    void readsNothingOfAnotherSession(@Autowired MeetingRooms rooms) {
        MeetingRooms.Room another = rooms.open();
        ContributionId elsewhere =
                another.post(another.expert(StakeholderGroup.ACADEMIA), Kind.ISSUE, "II", "Said in another room.");
        another.support(elsewhere, another.expert(StakeholderGroup.ACADEMIA));

        Actor rapporteur = rapporteur();
        assertThat(outcomes.read(rapporteur).entries()).isEmpty();
        assertThat(outcomes.read(rapporteur).participation().experts()).isZero();
        assertThat(archives.read(rapporteur).contributions()).isEmpty();
        assertThat(archives.read(rapporteur).supports()).isEmpty();
        assertThat(archives.read(rapporteur).participants()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isForTheRolesOfTheTable(Role role) {
        Actor actor = role.byLink() ? room.byLink(role).actor() : new Actor(room.session(), anybody(), role);
        assertAllowed(Permissions.allow(role, Action.FETCH_OUTCOME), () -> outcomes.read(actor));
        assertAllowed(Permissions.allow(role, Action.FETCH_ARCHIVE), () -> archives.read(actor));
    }

    @Test
    void isNotForSomebodyWhoWasRemovedOrWhoseLinkWasRenewed() {
        Actor removed = rapporteur();
        room.remove(removed);
        assertRefused(Reason.REMOVED, () -> outcomes.read(removed));
        assertRefused(Reason.REMOVED, () -> archives.read(removed));

        Actor late = rapporteur();
        room.renewLink(Role.RAPPORTEUR);
        assertRefused(Reason.LINK_RENEWED, () -> outcomes.read(late));
        assertRefused(Reason.LINK_RENEWED, () -> archives.read(late));
    }

    @Test
    void archivesEverythingThatWasAcknowledged() {
        List<Actor> experts = experts(3, StakeholderGroup.GOVERNMENT);
        ContributionId posted = room.post(experts.get(0), Kind.ISSUE, "P", "Budgets shrink everywhere.");
        ContributionId withdrawn = room.post(experts.get(1), Kind.ISSUE, "P", "I said this by mistake.");
        ContributionId hidden = room.post(experts.get(1), Kind.ISSUE, "P", "Buy my product instead.");
        ContributionId answer = room.recommend(experts.get(2), "IV", "Protect what works.", posted, withdrawn);
        room.support(posted, experts.get(1), experts.get(2));
        room.takeBack(posted, experts.get(2));
        room.withdraw(experts.get(1), withdrawn);
        room.hide(hidden, "Advertising");

        Archive archive = archives.read(rapporteur());

        assertThat(archive.format()).isEqualTo("way-forward-archive");
        assertThat(archive.session().code()).isEqualTo(room.code());
        assertThat(archive.phases())
                .singleElement()
                .satisfies(phase -> assertThat(phase.current()).isTrue());
        assertThat(archive.areas()).hasSize(5);
        assertThat(archive.tags()).hasSize(11);
        assertThat(archive.evidence()).hasSize(4);
        assertThat(archive.contributions())
                .extracting(
                        Archive.Contribution::id,
                        Archive.Contribution::number,
                        Archive.Contribution::author,
                        Archive.Contribution::state,
                        Archive.Contribution::hiddenReason)
                .containsExactly(
                        tuple(posted.value(), "P.1", "P1", "posted", null),
                        tuple(withdrawn.value(), "P.2", "P2", "withdrawn", null),
                        tuple(hidden.value(), "P.3", "P2", "hidden", "Advertising"),
                        tuple(answer.value(), "IV.1", "P3", "posted", null));
        Archive.Contribution recommendation = archive.contributions().getLast();
        assertThat(recommendation.addresses()).containsExactly(posted.value(), withdrawn.value());
        assertThat(recommendation.evidence())
                .containsExactly(archive.evidence().getFirst().id());
        assertThat(recommendation.tags())
                .containsExactly(archive.tags().getFirst().id());
        assertThat(archive.supports())
                .extracting(Archive.Support::participant, Archive.Support::contribution, Archive.Support::active)
                .containsExactly(tuple("P2", posted.value(), true), tuple("P3", posted.value(), false));
        assertThat(archive.participants())
                .extracting(Archive.Person::pseudonym, Archive.Person::role, Archive.Person::group)
                .startsWith(
                        tuple("P1", "expert", "government"),
                        tuple("P2", "expert", "government"),
                        tuple("P3", "expert", "government"),
                        tuple("P4", "facilitator", null));
    }

    @Test
    void archivesNeitherNamesNorKeys() {
        Joined somebody = room.joined(
                new Introduction(StakeholderGroup.ACADEMIA, "Wilhelmina Quux", "Quux Institute", "Quuxland"));
        room.post(somebody.actor(), Kind.ISSUE, "I", "Nobody knows who said this.");
        Joined rapporteur = room.byLink(Role.RAPPORTEUR);

        String file = json.writeValueAsString(archives.read(rapporteur.actor()));

        assertThat(file)
                .contains("Nobody knows who said this.")
                .doesNotContain("Quux", somebody.key(), rapporteur.key())
                .doesNotContainIgnoringCase("hash", "token", "secret", "affiliation", "country\"");
    }

    @Test
    void archivesTheSameRevisionTheSameWay() {
        List<Actor> experts = experts(6, StakeholderGroup.PRIVATE_SECTOR);
        for (int i = 0; i < 30; i++) {
            ContributionId issue = room.post(experts.get(i % 6), Kind.ISSUE, "III", "Lesson number " + i + " of many.");
            room.support(issue, experts.get((i + 1) % 6), experts.get((i + 2) % 6));
        }
        Actor rapporteur = rapporteur();

        assertThat(json.writeValueAsString(archives.read(rapporteur)))
                .isEqualTo(json.writeValueAsString(archives.read(rapporteur)));
    }

    @Test
    void readsOneMomentWhileTheRoomGoesOn() throws InterruptedException {
        List<Actor> experts = experts(4, StakeholderGroup.ACADEMIA);
        Actor rapporteur = rapporteur();
        Thread writer = Thread.startVirtualThread(() -> IntStream.range(0, 100).forEach(i -> {
            // Each is supported after it was posted, so a support without its contribution would be a torn read.
            ContributionId issue = room.post(experts.get(i % 4), Kind.ISSUE, "II", "Issue " + i + " of a busy room.");
            room.support(issue, experts.get((i + 1) % 4));
        }));
        List<Archive> read = new ArrayList<>();
        do {
            read.add(archives.read(rapporteur));
        } while (writer.isAlive());
        writer.join();

        assertThat(read).allSatisfy(archive -> {
            long last = archive.contributions().stream()
                    .mapToLong(Archive.Contribution::revision)
                    .max()
                    .orElse(0);
            long lastSupport = archive.supports().stream()
                    .mapToLong(Archive.Support::revision)
                    .max()
                    .orElse(0);
            assertThat(Math.max(last, lastSupport)).isLessThanOrEqualTo(archive.revision());
            // Posts and supports alternate: at any moment there are as many supports as posts, or one fewer.
            assertThat(archive.contributions().size() - archive.supports().size())
                    .isBetween(0, 1);
        });
    }

    private Actor rapporteur() {
        return room.byLink(Role.RAPPORTEUR).actor();
    }

    private List<Actor> experts(int count, StakeholderGroup group) {
        return IntStream.range(0, count).mapToObj(i -> room.expert(group)).toList();
    }

    private org.wayforward.identity.ParticipantId anybody() {
        return room.expert(StakeholderGroup.ACADEMIA).participant();
    }

    private static void assertAllowed(boolean allowed, Runnable reading) {
        if (allowed) {
            reading.run();
        } else {
            assertRefused(Reason.NOT_ALLOWED, reading);
        }
    }

    private static void assertRefused(Reason reason, Runnable reading) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(reading::run)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }
}
