package org.wayforward.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wayforward.Refusals.refusal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Permissions;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.Introduction;
import org.wayforward.participant.JoinService;
import org.wayforward.participant.Joined;
import org.wayforward.participant.Links;
import org.wayforward.participant.PeopleService;
import tools.jackson.databind.json.JsonMapper;

/** What services read of a session that people have filled through the services of the room. */
@OnBothDatabases
class OutcomeReadingTest {

    private final Room room;
    private final ContributionService contributions;
    private final OutcomeDocuments outcomes;
    private final Archives archives;
    private final JsonMapper json;

    OutcomeReadingTest(Database database) {
        this.room = Room.on(database);
        this.contributions = room.get(ContributionService.class);
        this.outcomes = room.get(OutcomeDocuments.class);
        this.archives = room.get(Archives.class);
        this.json = room.get(JsonMapper.class);
    }

    @Test
    void readsWhatTheRoomHasPosted() {
        List<Actor> experts = experts(5, StakeholderGroup.ACADEMIA);
        ContributionId first = post(experts.get(0), "II", "Village service centres close.");
        ContributionId second = post(experts.get(1), "II", "Citizens still carry paper.");
        ContributionId hidden = post(experts.get(1), "II", "Buy my product instead.");
        recommend(experts.get(2), "II", "Share base registries.", second, hidden);
        room.support(experts.get(0), second);
        room.support(experts.get(3), second);
        room.support(experts.get(4), first);
        room.takeBack(experts.get(4), first);
        contributions.hide(room.facilitator(), hidden, "Advertising");

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
    void readsNothingOfAnotherSession() {
        Room another = room.another();
        another.support(another.expert(), another.postIssue(another.expert(), "Said in another room."));

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
        Actor actor = role.byLink()
                ? room.byLink(role).actor()
                : new Actor(room.session(), room.expert().participant(), role);
        assertAllowed(Permissions.allow(role, Action.FETCH_OUTCOME), () -> outcomes.read(actor));
        assertAllowed(Permissions.allow(role, Action.FETCH_ARCHIVE), () -> archives.read(actor));
    }

    @Test
    void isNotForSomebodyWhoWasRemovedOrWhoseLinkWasRenewed() {
        Actor removed = rapporteur();
        room.get(PeopleService.class).remove(room.facilitator(), removed.participant());
        assertRefused(Reason.REMOVED, () -> outcomes.read(removed));
        assertRefused(Reason.REMOVED, () -> archives.read(removed));

        Actor late = rapporteur();
        room.get(Links.class).renew(room.facilitator(), Role.RAPPORTEUR);
        assertRefused(Reason.LINK_RENEWED, () -> outcomes.read(late));
        assertRefused(Reason.LINK_RENEWED, () -> archives.read(late));
    }

    @Test
    void archivesEverythingThatWasAcknowledged() {
        List<Actor> experts = experts(3, StakeholderGroup.GOVERNMENT);
        ContributionId posted = post(experts.get(0), "P", "Budgets shrink everywhere.");
        ContributionId withdrawn = post(experts.get(1), "P", "I said this by mistake.");
        ContributionId hidden = post(experts.get(1), "P", "Buy my product instead.");
        ContributionId answer = recommend(experts.get(2), "IV", "Protect what works.", posted, withdrawn);
        room.support(experts.get(1), posted);
        room.support(experts.get(2), posted);
        room.takeBack(experts.get(2), posted);
        contributions.withdraw(experts.get(1), withdrawn);
        contributions.hide(room.facilitator(), hidden, "Advertising");

        Archive archive = archives.read(rapporteur());
        List<String> known = experts.stream().map(this::pseudonym).toList();

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
                        tuple(posted.value(), "P.1", known.get(0), "posted", null),
                        tuple(withdrawn.value(), "P.2", known.get(1), "withdrawn", null),
                        tuple(hidden.value(), "P.3", known.get(1), "hidden", "Advertising"),
                        tuple(answer.value(), "IV.1", known.get(2), "posted", null));
        Archive.Contribution recommendation = archive.contributions().getLast();
        assertThat(recommendation.addresses()).containsExactly(posted.value(), withdrawn.value());
        assertThat(recommendation.evidence())
                .containsExactly(archive.evidence().getFirst().id());
        assertThat(recommendation.tags())
                .containsExactly(archive.tags().getFirst().id());
        assertThat(archive.supports())
                .extracting(Archive.Support::participant, Archive.Support::contribution, Archive.Support::active)
                .containsExactlyInAnyOrder(
                        tuple(known.get(1), posted.value(), true), tuple(known.get(2), posted.value(), false));
        assertThat(archive.participants())
                .extracting(Archive.Person::pseudonym, Archive.Person::role, Archive.Person::group)
                .contains(
                        tuple(known.get(0), "expert", "government"),
                        tuple(known.get(1), "expert", "government"),
                        tuple(known.get(2), "expert", "government"));
        assertThat(archive.participants())
                .as("nothing of the order in which they joined")
                .isSortedAccordingTo(Comparator.comparing(Archive.Person::pseudonym))
                .hasSize(5);
    }

    private String pseudonym(Actor actor) {
        return "P"
                + room.number(
                        "select pseudonym from participant where id = ?",
                        actor.participant().value());
    }

    @Test
    void readsAndArchivesClusters() {
        List<Actor> experts = experts(3, StakeholderGroup.ACADEMIA);
        ContributionId first = post(experts.get(0), "II", "Village service centres close.");
        ContributionId second = post(experts.get(1), "II", "Citizens still carry paper.");
        ContributionId third = post(experts.get(1), "II", "Agencies do not share data.");
        ContributionId fourth = post(experts.get(2), "II", "Centres close when funding ends.");
        room.support(experts.get(0), first);
        room.support(experts.get(0), fourth);
        room.support(experts.get(2), fourth);
        ClusterService clusters = room.get(ClusterService.class);
        Actor facilitator = room.facilitator();
        ClusterId cluster = clusters.make(facilitator, List.of(fourth, first), "Centres close");
        clusters.make(facilitator, List.of(second, third), "Undone at once");
        clusters.undo(facilitator);

        OutcomeDocument.Area area = outcomes.read(rapporteur()).areas().get(2);
        Archive archive = archives.read(rapporteur());

        assertThat(area.sources(Kind.ISSUE))
                .extracting(source -> source.lead().number(), OutcomeDocument.Source::supporters)
                .containsExactly(tuple("II.4", 2), tuple("II.2", 0), tuple("II.3", 0));
        assertThat(area.sources(Kind.ISSUE).getFirst().title()).isEqualTo("Centres close");
        assertThat(archive.clusters()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(cluster.value());
            assertThat(kept.lead()).isEqualTo(fourth.value());
            assertThat(kept.members()).containsExactly(first.value(), fourth.value());
        });
    }

    @Test
    void archivesNeitherNamesNorKeys() {
        Joined somebody = room.get(JoinService.class)
                .join(
                        room.code(),
                        new Introduction(StakeholderGroup.ACADEMIA, "Wilhelmina Quux", "Quux Institute", "Quuxland"),
                        Room.ADDRESS);
        post(somebody.actor(), "I", "Nobody knows who said this.");
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
            ContributionId issue = post(experts.get(i % 6), "III", "Lesson number " + i + " of many.");
            room.support(experts.get((i + 1) % 6), issue);
            room.support(experts.get((i + 2) % 6), issue);
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
            ContributionId issue = post(experts.get(i % 4), "II", "Issue " + i + " of a busy room.");
            room.support(experts.get((i + 1) % 4), issue);
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

    /** Posts an issue in the area with this label. */
    private ContributionId post(Actor author, String area, String text) {
        return room.post(author, Room.wish(Kind.ISSUE, area(area), text, List.of()));
    }

    /** Posts a recommendation that cites the first paper, carries the first tag and is signed. */
    private ContributionId recommend(Actor author, String area, String text, ContributionId... issues) {
        return room.post(
                author,
                new PostContribution(
                        UUID.randomUUID().toString(),
                        Kind.RECOMMENDATION,
                        area(area),
                        text,
                        List.of(issues),
                        List.of(room.evidence().getFirst()),
                        "Country case: India",
                        List.of(room.tags().getFirst()),
                        "M. Okello",
                        "fr"));
    }

    private AreaId area(String label) {
        return room.areas().get(List.of("P", "I", "II", "III", "IV").indexOf(label));
    }

    private static void assertAllowed(boolean allowed, Runnable reading) {
        if (allowed) {
            reading.run();
        } else {
            assertRefused(Reason.NOT_ALLOWED, reading);
        }
    }

    private static void assertRefused(Reason reason, Runnable reading) {
        assertThatThrownBy(reading::run).satisfies(refusal(reason));
    }
}
