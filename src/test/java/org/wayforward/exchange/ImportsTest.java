package org.wayforward.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Actor;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.SessionId;
import org.wayforward.outcome.Archive;
import org.wayforward.outcome.Archives;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionParts;

/** What comes of files that people bring, and of files that are broken. */
@OnBothDatabases
class ImportsTest {

    static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1499000003000,x,2,7,0,0,1,"Two lines
            are one line, ""quoted"" too."
            1499000001000,x,0,5,0,0,1,The bus never comes on Sundays.
            1499000002000,x,1,5,0,0,-1,Call my shop for cheap tyres.
            1499000004000,x,3,9,0,0,1,Too short
            """;
    static final String VOTES = """
            timestamp,datetime,comment-id,voter-id,vote
            1499000010000,x,0,5,1
            1499000011000,x,0,6,1
            1499000012000,x,0,6,-1
            1499000013000,x,1,6,1
            1499000014000,x,2,6,0
            1499000015000,x,2,8,1
            1499000009000,x,2,8,-1
            1499000016000,x,3,8,1
            """;

    private final Database database;
    private final Room room;
    private final Imports imports;

    ImportsTest(Database database) {
        this.database = database;
        this.room = Room.on(database);
        this.imports = room.get(Imports.class);
    }

    @Test
    void aPolisConversationBecomesASessionOfOneAreaWithIssuesOnly() {
        ImportReport report = take(false, file("comments.csv", COMMENTS), file("votes.csv", VOTES));
        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(3, 2, 1, 3, 2, 1, 4, 1, 1, 2, 1));
        assertThat(report.refused())
                .extracting(ImportReport.Refused::file, ImportReport.Refused::line, ImportReport.Refused::problem)
                .containsExactly(tuple("comments.csv", 6L, ImportProblem.TOO_SHORT));
        SessionParts parts =
                room.get(SessionFinder.class).parts(report.session().id());
        assertThat(parts.areas()).hasSize(1);
        assertThat(parts.agenda().getFirst().plan().rules().issueBudget()).isNull();
        assertThat(parts.agenda().getFirst().plan().rules().recommendationBudget())
                .isNull();
        Archive archive = archive(report.session().id());
        assertThat(archive.contributions())
                .extracting(Archive.Contribution::kind, Archive.Contribution::number, Archive.Contribution::text)
                .containsExactly(
                        tuple("issue", "I.1", "The bus never comes on Sundays."),
                        tuple("issue", "I.2", "Call my shop for cheap tyres."),
                        tuple("issue", "I.3", "Two lines are one line, \"quoted\" too."));
        assertThat(archive.contributions().get(1).state()).isEqualTo("hidden");
        assertThat(archive.contributions().get(1).hiddenReason()).contains("moderators");
        assertThat(archive.participants())
                .allSatisfy(person -> assertThat(person.group()).isNull());
        assertThat(archive.supports()).hasSize(3);
        assertThat(archive.contributions().getFirst().postedAt().toEpochMilli()).isEqualTo(1499000001000L);
    }

    @Test
    void itIsASessionLikeAnyOther() {
        SessionId made = take(false, file("comments.csv", COMMENTS)).session().id();
        assertThat(number("select revision from brainstorm_session where id = ?", made))
                .isEqualTo(1);
        assertThat(number("select count(*) from contribution where revision = 1 and session_id = ?", made))
                .isEqualTo(3);
        assertThat(room.get(SessionFinder.class).facts(made).open()).isTrue();
    }

    @Test
    void allOrNothingWritesNothingWhenARowWouldBeRefused() {
        long before = sessions();
        ImportRefused refused = refused(true, file("comments.csv", COMMENTS), file("votes.csv", VOTES));
        assertThat(refused.problem()).isEqualTo(ImportProblem.NOT_ALL);
        assertThat(refused.arguments()).containsExactly(1, "comments.csv", 6L);
        assertThat(sessions()).isEqualTo(before);
        take(true, file("comments.csv", COMMENTS.replace("Too short", "Long enough now")));
    }

    @Test
    void ownColumnsCarryEverythingAContributionHas() {
        ImportReport report = take(false, file("mine.csv", """
                        id,kind,area,text,author,group,addresses,signature,lang,cites,evidence,tags,hidden,time
                        a,issue,Access,Villages have no power.,ana,academia,,,en,,,Transparency,,2009-05-22T09:00:00Z
                        b,Recommendation,Access,Fund solar kits for schools.,ben,Civil society,a,B. Ito,fr,See Kenya,UNPANMETER,Transparency;Speed,,2009-05-22T09:01:00Z
                        c,issue,Services,Portals are many and differ.,ana,,,,,,,,advertising,2009-05-22T09:02:00Z
                        """), file("supports (1).csv", """
                        person,contribution,group
                        ana,b,
                        cleo,b,government
                        cleo,b,government
                        cleo,a,
                        """));
        assertThat(report.refusals()).isZero();
        assertThat(report.counts().supports()).isEqualTo(3);
        Archive archive = archive(report.session().id());
        assertThat(archive.areas())
                .extracting(Archive.Area::label, Archive.Area::name)
                .containsExactly(tuple("I", "Access"), tuple("II", "Services"));
        Archive.Contribution b = archive.contributions().get(1);
        assertThat(b.number()).isEqualTo("I.1");
        assertThat(b.addresses())
                .containsExactly(archive.contributions().getFirst().id());
        assertThat(b.signature()).isEqualTo("B. Ito");
        assertThat(b.lang()).isEqualTo("fr");
        assertThat(b.cites()).isEqualTo("See Kenya");
        assertThat(b.evidence()).hasSize(1);
        assertThat(b.tags()).hasSize(2);
        assertThat(archive.contributions().get(2).hiddenReason()).isEqualTo("advertising");
        assertThat(archive.participants())
                .extracting(Archive.Person::group)
                .containsExactlyInAnyOrder("academia", "civil-society", "government");
    }

    @Test
    void semicolonsAndAMarkAtTheStartAreReadToo() {
        ImportReport report = take(
                false,
                file("contributions.csv", "\uFEFFkind;area;text\nissue;Access;Villages, far ones, have no power.\n"));
        assertThat(report.counts().contributions()).isEqualTo(1);
    }

    @Test
    void everyRowThatIsNotTakenIsNamedWithItsReason() {
        ImportReport report = take(
                false,
                file("contributions.csv", """
                        id,kind,area,text,author,group,addresses,time,lang
                        a,issue,Access,Villages have no power.,ana,academia,,,
                        a,issue,Access,The same id a second time.,,,,,
                        b,complaint,Access,Neither issue nor recommendation.,,,,,
                        c,issue,,No area is named here.,,,,,
                        d,issue,Access,A group that nobody knows.,x,martians,,,
                        e,issue,Access,Her group was another above.,ana,government,,,
                        f,issue,Access,A time that no clock shows.,,,,yesterday,
                        g,issue,Access,A language that is none.,,,,,not a tag
                        h,recommendation,Access,It addresses what is not there.,,,zz,,
                        """ + "i,issue,Access," + "x".repeat(281) + ",,,,,\n"),
                file("supports.csv", "person,contribution\nana,a\nana,zz\n,a\n"));
        assertThat(report.refused())
                .extracting(ImportReport.Refused::line, ImportReport.Refused::problem)
                .containsExactly(
                        tuple(3L, ImportProblem.TWICE),
                        tuple(4L, ImportProblem.BAD_VALUE),
                        tuple(5L, ImportProblem.VALUE_MISSING),
                        tuple(6L, ImportProblem.BAD_VALUE),
                        tuple(7L, ImportProblem.BAD_VALUE),
                        tuple(8L, ImportProblem.BAD_VALUE),
                        tuple(9L, ImportProblem.BAD_VALUE),
                        tuple(11L, ImportProblem.TOO_LONG),
                        tuple(3L, ImportProblem.UNKNOWN_CONTRIBUTION),
                        tuple(4L, ImportProblem.VALUE_MISSING),
                        tuple(10L, ImportProblem.BAD_VALUE));
        assertThat(report.counts().contributions()).isEqualTo(2);
        assertThat(report.counts().supports()).isEqualTo(1);
        assertThat(ImportWords.in("en").lines(report))
                .contains("contributions.csv, line 4: This value cannot be used for kind: “complaint”.");
    }

    @Test
    void textsKeepWhatLooksLikeAFormula() {
        Archive archive = archive(take(
                        false,
                        file(
                                "contributions.csv",
                                "kind,area,text\nissue,A,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n"))
                .session()
                .id());
        assertThat(archive.contributions().getFirst().text()).isEqualTo("=HYPERLINK(\"http://x\",\"y\")");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        refused(
                ImportProblem.NOT_UTF8,
                new ImportFile(
                        "comments.csv",
                        "comment-id,comment-body\n1,Le café est fermé\n".getBytes(StandardCharsets.ISO_8859_1)));
        refused(
                ImportProblem.NOT_UTF8,
                new ImportFile("votes.csv", COMMENTS.getBytes(StandardCharsets.UTF_16)),
                file("comments.csv", COMMENTS));
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() {
        ImportRefused refused = refused(false, file("comments.csv", "comment-id,author-id\n1,2\n"));
        assertThat(refused.problem()).isEqualTo(ImportProblem.COLUMN_MISSING);
        assertThat(ImportWords.in("en").refused(refused))
                .isEqualTo("comments.csv has no column “comment-body”. Its first line names: comment-id, author-id.");
        refused(ImportProblem.COLUMN_TWICE, file("comments.csv", "comment-id,comment-id,comment-body\n1,2,3\n"));
        refused(ImportProblem.COLUMN_MISSING, file("comments.csv", ""));
    }

    @Test
    void aQuotationMarkThatNeverClosesIsFoundWithItsLine() {
        ImportRefused refused = refused(
                false,
                file(
                        "comments.csv",
                        "comment-id,comment-body\n1,A whole sentence here.\n2,\"It opens and\n"
                                + "x,y\n".repeat(1000)));
        assertThat(refused.problem()).isEqualTo(ImportProblem.QUOTE_OPEN);
        assertThat(refused.arguments()).containsExactly("comments.csv", 3L);
        refused(
                ImportProblem.QUOTE_WRONG,
                file("comments.csv", "comment-id,comment-body\n1,\"It closes\" too early\n"));
    }

    @Test
    void aBombOfQuotationMarksIsARefusedRow() {
        String bomb = "\"" + "\"\"".repeat(2_000_000) + "\"";
        ImportReport report = take(
                false, file("comments.csv", "comment-id,comment-body\n1," + bomb + "\n2,A whole sentence here.\n"));
        assertThat(report.refused()).extracting(ImportReport.Refused::problem).containsExactly(ImportProblem.TOO_LONG);
        assertThat(report.counts().contributions()).isEqualTo(1);
    }

    @Test
    void aHundredThousandContributionsAreTooMany() {
        StringBuilder rows = new StringBuilder("kind,area,text\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append("issue,Access,This is sentence number ").append(i).append("\n");
        }
        ImportRefused refused = refused(false, file("contributions.csv", rows.toString()));
        assertThat(refused.problem()).isEqualTo(ImportProblem.TOO_MANY_ROWS);
        assertThat(ImportWords.in("en").refused(refused))
                .isEqualTo("contributions.csv has more than 5,000 rows. Nothing was imported; bring it in parts.");
    }

    @Test
    void votesByTheHundredThousandAreTaken() {
        // The number matters on one database; on the other it would take most of the time of this class.
        int voters = database == Database.H2 ? 500 : 50;
        StringBuilder comments = new StringBuilder("comment-id,comment-body\n");
        StringBuilder votes = new StringBuilder("comment-id,voter-id,vote\n");
        for (int i = 0; i < 200; i++) {
            comments.append(i).append(",This is sentence number ").append(i).append("\n");
            for (int voter = 0; voter < voters; voter++) {
                votes.append(i).append(',').append(voter).append(",1\n");
            }
        }
        ImportReport report =
                take(true, file("comments.csv", comments.toString()), file("votes.csv", votes.toString()));
        assertThat(report.counts().supports()).isEqualTo(200 * voters);
        assertThat(number(
                        "select count(*) from support where session_id = ?",
                        report.session().id()))
                .isEqualTo(200 * voters);
    }

    @Test
    void onlySoManyRefusedRowsAreListed() {
        StringBuilder rows = new StringBuilder("kind,area,text\nissue,Access,This one is a good one.\n");
        for (int i = 0; i < 250; i++) {
            rows.append("issue,Access,short\n");
        }
        ImportReport report = take(false, file("contributions.csv", rows.toString()));
        assertThat(report.refusals()).isEqualTo(250);
        assertThat(report.refused()).hasSize(ImportReport.LISTED);
        assertThat(ImportWords.in("en").refusals(report)).last().isEqualTo("and 150 more");
    }

    @Test
    void whatBringsNothingIsSaid() {
        refused(ImportProblem.NOTHING_FOUND, file("notes.txt", "Nothing of the kind."));
        refused(ImportProblem.FILE_MISSING, file("votes.csv", VOTES));
        refused(ImportProblem.FILE_TWICE, file("a/comments.csv", COMMENTS), file("تعليقات.csv", COMMENTS));
        refused(ImportProblem.NOTHING_TAKEN, file("comments.csv", "comment-id,comment-body\n1,short\n"));
        refused(ImportProblem.TOO_LARGE, new ImportFile("comments.csv", new byte[(int) ImportFile.BYTES_MAX + 1]));
    }

    @ParameterizedTest
    @CsvSource({"a/b/comments.csv", "'C:\\Users\\comments.csv'", "تعليقات.csv", "COMMENTS.CSV"})
    void namesOfFilesAreOnlyNames(String name) {
        assertThat(take(false, file(name, COMMENTS)).counts().contributions()).isEqualTo(3);
    }

    @Test
    void onlyAnOrganizerBringsFilesIn() {
        assertThatThrownBy(() -> imports.take(new OrganizerId(-12345), List.of(file("comments.csv", COMMENTS)), false))
                .satisfies(org.wayforward.Refusals.refusal(Reason.NOT_ALLOWED));
    }

    @Test
    void aNumberGivenLaterFollowsTheImportedOnes() {
        SessionId made = take(false, file("comments.csv", COMMENTS)).session().id();
        var facts = room.get(SessionFinder.class).facts(made);
        Actor expert = room.get(org.wayforward.participant.JoinService.class)
                .join(
                        facts.code(),
                        new org.wayforward.participant.Introduction(
                                org.wayforward.identity.StakeholderGroup.ACADEMIA, null, null, null),
                        Room.ADDRESS)
                .actor();
        room.post(
                expert,
                Room.wish(
                        Kind.ISSUE,
                        room.get(SessionFinder.class)
                                .parts(made)
                                .areas()
                                .getFirst()
                                .id(),
                        "Posted after the import.",
                        List.of()));
        assertThat(number("select max(number) from contribution where session_id = ?", made))
                .isEqualTo(4);
        assertThat(number("select count(distinct pseudonym) from participant where session_id = ?", made))
                .isEqualTo(3);
    }

    private void refused(ImportProblem problem, ImportFile... files) {
        assertThat(refused(false, files).problem()).isEqualTo(problem);
    }

    private ImportRefused refused(boolean allOrNothing, ImportFile... files) {
        long before = sessions();
        ImportRefused refused =
                catchThrowableOfType(ImportRefused.class, () -> imports.take(List.of(files), allOrNothing));
        assertThat(refused).isNotNull();
        assertThat(ImportWords.in("fr").refused(refused)).isNotBlank();
        assertThat(sessions()).isEqualTo(before);
        return refused;
    }

    private ImportReport take(boolean allOrNothing, ImportFile... files) {
        return imports.take(new ArrayList<>(List.of(files)), allOrNothing);
    }

    private Archive archive(SessionId session) {
        Actor organizer = Organizing.organizer(room).in(session);
        return room.get(Archives.class).read(organizer);
    }

    private long sessions() {
        return room.number("select count(*) from brainstorm_session");
    }

    private long number(String query, SessionId session) {
        return room.number(query, session.value());
    }

    static ImportFile file(String name, String content) {
        return new ImportFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
