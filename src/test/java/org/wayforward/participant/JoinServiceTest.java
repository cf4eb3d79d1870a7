package org.wayforward.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayforward.Refusals.refusal;
import static org.wayforward.Room.ADDRESS;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;

/** How people come in. */
@OnBothDatabases
class JoinServiceTest {

    private final Room room;
    private final JoinService service;

    JoinServiceTest(Database database) {
        this.room = Room.on(database);
        this.service = room.get(JoinService.class);
    }

    @Test
    void anExpertJoinsWithNothingButAGroup() {
        Joined joined = service.join(room.code(), introduction(null, null, null), ADDRESS);

        assertThat(joined.actor().role()).isEqualTo(Role.EXPERT);
        assertThat(joined.actor().session()).isEqualTo(room.session());
        assertThat(joined.key()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(service.nameOf(joined.actor())).isEmpty();
    }

    @Test
    void whatAnExpertSaysOfThemselvesIsKeptAsOneCleanLineEach() {
        Joined joined =
                service.join(room.code(), introduction("  M.\n Okello\u202e ", "Makerere\tUniversity", " "), ADDRESS);

        assertThat(service.nameOf(joined.actor())).contains("M. Okello");
        assertThat(text("affiliation", joined)).isEqualTo("Makerere University");
        assertThat(text("country", joined)).isNull();
    }

    @Test
    void theCodeIsFoundHoweverPeopleTypeIt() {
        String code = room.code();
        for (String typed : List.of(
                code,
                code.toLowerCase(Locale.ROOT),
                code.replace("-", ""),
                code.replace('-', ' '),
                " " + code + " ",
                code.replace('-', '–'))) {
            assertThat(service.look(typed, ADDRESS).id()).as("'%s'", typed).isEqualTo(room.session());
        }
    }

    @Test
    void anUnknownCodeIsRefused() {
        for (String typed :
                List.of("", "-", "   ", "ABC-0000", room.code() + "1", "x".repeat(1 << 20), "%", "' or 1=1")) {
            assertThatThrownBy(() -> service.look(typed, ADDRESS)).satisfies(refusal(Reason.UNKNOWN_CODE));
        }
    }

    @Test
    void withoutAGroupNobodyJoins() {
        long before = room.revision();

        assertThatThrownBy(() -> service.join(room.code(), new Introduction(null, "A. Name", null, null), ADDRESS))
                .satisfies(refusal(Reason.GROUP_MISSING));

        assertThat(room.revision()).isEqualTo(before);
        assertThat(room.rows("participant")).isZero();
    }

    @Test
    void everyFieldHoldsEightyCharactersAndNoMore() {
        String eighty = "👍".repeat(80);
        String more = "x".repeat(81);

        assertThatCode(() -> service.join(room.code(), introduction(eighty, eighty, eighty), ADDRESS))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> service.join(room.code(), introduction(more, null, null), ADDRESS))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThatThrownBy(() -> service.join(room.code(), introduction(null, more, null), ADDRESS))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThatThrownBy(() -> service.join(room.code(), introduction(null, null, more), ADDRESS))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
        assertThat(room.rows("participant")).isEqualTo(1);
    }

    @Test
    void whileJoiningIsClosedTheCodeLetsNobodyIn() {
        Actor facilitator = room.facilitator();
        Actor expert = room.expert();
        room.facilitation().openJoining(facilitator, false);

        assertThatThrownBy(room::expert).satisfies(refusal(Reason.JOINING_CLOSED));
        assertThatCode(() -> room.postIssue(expert, "Who has joined before may go on"))
                .doesNotThrowAnyException();
        assertThatCode(room::facilitator).doesNotThrowAnyException();

        room.facilitation().openJoining(facilitator, true);
        assertThatCode(room::expert).doesNotThrowAnyException();
    }

    @Test
    void theLimitCountsExpertsWhoAreStillWelcome() {
        Actor facilitator = room.facilitator();
        room.facilitation().limitJoins(facilitator, 2);
        Actor first = room.expert();
        room.expert();

        assertThatThrownBy(room::expert).satisfies(refusal(Reason.SESSION_FULL));

        room.get(PeopleService.class).remove(facilitator, first.participant());
        assertThatCode(room::expert).doesNotThrowAnyException();
    }

    @Test
    void theLimitHoldsWhenManyJoinAtOnce() throws Exception {
        room.facilitation().limitJoins(room.facilitator(), 7);

        List<Boolean> in = Room.atOnce(20, () -> {
            try {
                room.expert();
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).isEqualTo(Reason.SESSION_FULL);
                return false;
            }
        });

        assertThat(in).filteredOn(joined -> joined).hasSize(7);
    }

    @Test
    void everyParticipantGetsAPseudonymOfTheirOwn() throws Exception {
        Room.atOnce(20, room::expert);

        assertThat(room.number(
                        "select count(distinct pseudonym) from participant where session_id = ?",
                        room.session().value()))
                .isEqualTo(20);
        assertThat(room.get(JdbcClient.class)
                        .sql("select pseudonym from participant where session_id = ? order by id")
                        .param(room.session().value())
                        .query(Integer.class)
                        .list())
                .as("drawn by lot, whoever came first")
                .allSatisfy(pseudonym -> assertThat(pseudonym).isBetween(100_000, 999_999))
                .isNotEqualTo(room.get(JdbcClient.class)
                        .sql("select pseudonym from participant where session_id = ? order by pseudonym")
                        .param(room.session().value())
                        .query(Integer.class)
                        .list());
    }

    @Test
    void noKeyIsKeptInTheDatabase() {
        Joined joined = service.join(room.code(), introduction(null, null, null), ADDRESS);

        assertThat(room.number("select count(*) from participant_key where key_hash = ?", joined.key()))
                .isZero();
        assertThat(room.number("select count(*) from participant_key where key_hash = ?", Secret.hash(joined.key())))
                .isEqualTo(1);
    }

    @Test
    void staffSayWhoTheyAre() {
        Actor facilitator = room.facilitator();

        service.giveName(facilitator, " Ana  Silva ");

        assertThat(service.nameOf(facilitator)).contains("Ana Silva");
        assertThatThrownBy(() -> service.giveName(facilitator, " \u200d ")).satisfies(refusal(Reason.TOO_SHORT));
        assertThatThrownBy(() -> service.giveName(facilitator, "x".repeat(81)))
                .satisfies(refusal(Reason.FIELD_TOO_LONG));
    }

    @Test
    void anotherDeviceGoesOnAsTheSamePersonOnce() {
        Actor expert = room.expert();
        String token = service.continueElsewhere(expert);

        Joined there = service.continueHere(token, ADDRESS);

        assertThat(there.actor()).isEqualTo(expert);
        assertThatThrownBy(() -> service.continueHere(token, ADDRESS)).satisfies(refusal(Reason.LINK_INVALID));
        assertThat(room.rows("participant")).isEqualTo(1);
        assertThat(room.rows("participant_key")).isEqualTo(2);
    }

    @Test
    void aLinkForAnotherDeviceWorksOnceEvenWhenOpenedManyTimesAtOnce() throws Exception {
        String token = service.continueElsewhere(room.expert());

        List<Boolean> in = Room.atOnce(12, () -> {
            try {
                service.continueHere(token, ADDRESS);
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.reason()).isEqualTo(Reason.LINK_INVALID);
                return false;
            }
        });

        assertThat(in).filteredOn(opened -> opened).hasSize(1);
    }

    @Test
    void aLinkForAnotherDeviceIsGoodForTenMinutes() {
        Actor expert = room.expert();
        String early = service.continueElsewhere(expert);
        String late = service.continueElsewhere(expert);

        room.server().clock().forward(Duration.ofMinutes(9));
        assertThatCode(() -> service.continueHere(early, ADDRESS)).doesNotThrowAnyException();
        room.server().clock().forward(Duration.ofMinutes(1));
        assertThatThrownBy(() -> service.continueHere(late, ADDRESS)).satisfies(refusal(Reason.LINK_INVALID));
    }

    @Test
    void aRemovedPersonsLinkForAnotherDeviceIsWorthNothing() {
        Actor expert = room.expert();
        String token = service.continueElsewhere(expert);
        room.get(PeopleService.class).remove(room.facilitator(), expert.participant());

        assertThatThrownBy(() -> service.continueHere(token, ADDRESS)).satisfies(refusal(Reason.LINK_INVALID));
    }

    @Test
    void aMadeUpLinkForAnotherDeviceIsRefused() {
        for (String token : List.of("", "x", Secret.random(), "x".repeat(100_000))) {
            assertThatThrownBy(() -> service.continueHere(token, ADDRESS)).satisfies(refusal(Reason.LINK_INVALID));
        }
    }

    private @Nullable String text(String column, Joined joined) {
        return room.database()
                .sql("select " + column + " from participant where id = ?")
                .param(joined.actor().participant().value())
                .query((row, n) -> new @Nullable String[] {row.getString(1)})
                .single()[0];
    }

    private static Introduction introduction(
            @Nullable String name, @Nullable String affiliation, @Nullable String country) {
        return new Introduction(StakeholderGroup.ACADEMIA, name, affiliation, country);
    }
}
