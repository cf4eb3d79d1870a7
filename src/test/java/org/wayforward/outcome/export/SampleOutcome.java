package org.wayforward.outcome.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.Absence;
import org.wayforward.outcome.BallotChoice;
import org.wayforward.outcome.BallotRound;
import org.wayforward.outcome.DraftStatus;
import org.wayforward.outcome.DraftText;
import org.wayforward.outcome.Fate;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Deed;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.FiveMinutes;
import org.wayforward.outcome.OutcomeDocument.Gone;
import org.wayforward.outcome.OutcomeDocument.GroupCount;
import org.wayforward.outcome.OutcomeDocument.Link;
import org.wayforward.outcome.OutcomeDocument.Masthead;
import org.wayforward.outcome.OutcomeDocument.Paper;
import org.wayforward.outcome.OutcomeDocument.Participation;
import org.wayforward.outcome.OutcomeDocument.Reservation;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeDocument.Tag;
import org.wayforward.outcome.Standing;
import org.wayforward.outcome.Term;
import org.wayforward.outcome.Treatment;
import org.wayforward.vote.Balance;

/** Invented outcomes of the meeting of 2009, the same at every run. */
final class SampleOutcome {

    static final Instant AT = Instant.parse("2009-05-22T15:05:00Z");

    static final Masthead MASTHEAD = new Masthead(
            "MDG-2009",
            "E-Government and Public Private Partnerships for Better Public Service Delivery and MDGs Implementation",
            "Expert Group Meeting",
            "United Nations Department of Economic and Social Affairs (UNDESA) in cooperation with the International"
                    + " Telecommunication Union (ITU)",
            "Geneva",
            "21–22 May 2009",
            "What stands in the way, and what should be done?");

    /** Something happened in one stretch of five minutes only. */
    private static final List<FiveMinutes> ACTIVITY =
            List.of(new FiveMinutes(Instant.parse("2009-05-22T13:15:00Z"), Map.of(Deed.ISSUE, 12, Deed.COMMENT, 1)));

    private static final List<String> LABELS = List.of("P", "I", "II", "III", "IV");
    private static final List<String> TITLES = List.of(
            "E-government, PPPs, the MDGs, and the new economic reality",
            "E-government and PPPs for access to information and benefits of ICTs for all",
            "E-government and PPPs for delivering e-services",
            "E-government and PPPs: country best practices and lessons learned",
            "E-government and PPPs: challenges/barriers and way forward");
    private static final List<String> NAMES = List.of(
            "E-government, PPPs, the MDGs and the new economic reality",
            "Access to information and benefits of ICTs for all",
            "Delivering e-services",
            "Country best practices and lessons learned",
            "Challenges/barriers and way forward");

    private static final List<String> ISSUES = List.of(
            "Services are put online agency by agency, so citizens still carry paper from one office to the next.",
            "Contracts for partnerships pay for the building of a system rather than for its use.",
            "Village service centres close when donor funding ends.",
            "Local officials are asked to run e-services without training, time or a career reason.",
            "The financial crisis cuts precisely the budgets that partnerships were meant to supplement. Nobody has"
                    + " planned for a partner that fails.",
            "Rural areas have no affordable broadband.",
            "Most portals exist in one language, and the people who need benefits most do not read it.",
            "Procurement law treats software like a road: everything specified in advance, nothing changed afterwards.",
            "Ministries measure how many services are online, not how many people finish a request.",
            "Women in rural households seldom hold the phone or the identity card that a service asks for.",
            "Small firms cannot bid, because a tender asks for a turnover only three companies in the country have.",
            "Personal data are copied between offices without a law that says who may see them.");

    private static final List<String> RECOMMENDATIONS = List.of(
            "Adopt one national interoperability framework and shared base registries before any new portal is funded.",
            "Payment to private partners should depend in part on measured use of the service, with results published"
                    + " every quarter.",
            "Let operators of local service centres offer private services beside public ones, so that each centre"
                    + " covers its running costs within three years.",
            "Training for e-services should count towards the promotion of local officials.",
            "Set aside a fifth of every e-government budget for access: kiosks, call centres and people who help.",
            "Publish all contracts of public private partnerships, with their indicators, on one page for each country.",
            "ITU and UNDESA should keep a common register of country cases, including those that failed.",
            "Governments should pass a data protection law before they link their registries.",
            "Use a universal service fund to bring broadband to every secondary school by 2012.",
            "Tenders should be split so that firms with fewer than fifty employees can bid for a part.");

    private static final List<Paper> PAPERS = List.of(
            new Paper("UNPANMETER", "Michael Mimicopoulos, UNDESA"),
            new Paper("Egyptian Education Initiative", "Hoda Baraka, MCIT, Egypt"),
            new Paper("The Digital Administration Code (D.A.C)", "Carlo Notarmuzi, Prime Minister’s Office, Italy"));

    private static final List<Tag> TAGS = List.of(
            new Tag("principle", "Transparency"),
            new Tag("principle", "Efficiency"),
            new Tag("mdg", "MDG 2: Achieve universal primary education"),
            new Tag("mdg", "MDG 8: Develop a global partnership for development"));

    private static final Set<StakeholderGroup> JOINED =
            Set.of(StakeholderGroup.ACADEMIA, StakeholderGroup.CIVIL_SOCIETY);
    private static final List<Set<StakeholderGroup>> GROUPS = List.of(
            Set.of(StakeholderGroup.GOVERNMENT),
            Set.of(StakeholderGroup.INTERNATIONAL_ORGANIZATION),
            Set.of(StakeholderGroup.PRIVATE_SECTOR),
            JOINED);

    /** Who supports, by group. */
    private static final List<Balance.Share> SHARES = List.of(
            new Balance.Share(GROUPS.get(0), 16, 17),
            new Balance.Share(GROUPS.get(1), 8, 11),
            new Balance.Share(JOINED, 8, 10),
            new Balance.Share(GROUPS.get(2), 2, 8));

    /** That many support it, spread over the groups as they always are here. */
    static Balance supported(int supporters) {
        return new Balance(SHARES, supporters, 44, 0.14, 0.53);
    }

    private final Random random = new Random(2009);
    private long nextId = 1;

    private SampleOutcome() {}

    /** An outcome with about so many contributions in all areas but the fourth, which nobody wrote in. */
    static OutcomeDocument of(int contributions) {
        return new SampleOutcome().outcome(contributions);
    }

    /** An outcome that is this one area and nothing else. */
    static OutcomeDocument of(Area... areas) {
        return new OutcomeDocument(MASTHEAD, 1042, AT, List.of(areas), participation(), ACTIVITY);
    }

    /** The area II with these entries. */
    static Area area(List<Entry> issues, List<Entry> recommendations, int notShown) {
        return new Area(
                new AreaId(3),
                "II",
                "2",
                TITLES.get(2),
                NAMES.get(2),
                issues,
                recommendations,
                unsorted(issues, recommendations),
                List.of(),
                List.of(),
                gone(notShown));
    }

    /** The same area with these drafts. */
    static Area drafted(Area area, Draft... drafts) {
        return new Area(
                area.id(),
                area.label(),
                area.hue(),
                area.title(),
                area.name(),
                area.issues(),
                area.recommendations(),
                area.sources(),
                List.of(drafts),
                List.of(),
                area.gone());
    }

    /** A draft that answers issue II.1 and rests on recommendation II.1; final when it has a paragraph. */
    static Draft draft(int number, @Nullable Integer paragraph, String lines) {
        List<String> all = lines.lines().toList();
        return new Draft(
                new DraftId(number),
                new AreaId(3),
                number,
                paragraph,
                new DraftText(all.getFirst(), all.subList(1, all.size())),
                paragraph == null ? DraftStatus.DRAFT : DraftStatus.FINAL,
                List.of(new Link(new ContributionId(1), Kind.ISSUE, "II.1", "An issue.", false)),
                List.of(new Link(new ContributionId(2), Kind.RECOMMENDATION, "II.1", "", true)),
                List.of(),
                supported(27),
                9,
                1,
                List.of(),
                null,
                List.of(),
                null);
    }

    /** The same draft after two rounds of the ballot, with a reservation in each. */
    static Draft balloted(Draft draft) {
        return SampleDrafts.with(
                draft,
                draft.area(),
                List.of(round(2, 30, 5, 1, 4), round(1, 20, 6, 10, 4)),
                new Standing(Term.SUPPORT, Term.BROAD_SUPPORT, "Two ministries asked for time."),
                List.of(
                        new Reservation(
                                91,
                                2,
                                BallotChoice.WITH_RESERVATION,
                                "=Only with a budget.",
                                Treatment.FOOTNOTED,
                                null),
                        new Reservation(
                                92,
                                1,
                                BallotChoice.CANNOT_SUPPORT,
                                "Not in our law.",
                                Treatment.RESOLVED,
                                "Reworded.")));
    }

    private static BallotRound round(int number, int support, int reservation, int cannot, int outside) {
        Map<BallotChoice, Integer> counts = Map.of(
                BallotChoice.SUPPORT, support,
                BallotChoice.WITH_RESERVATION, reservation,
                BallotChoice.CANNOT_SUPPORT, cannot,
                BallotChoice.OUTSIDE_MY_FIELD, outside);
        return new BallotRound(
                number, counts, List.of(new BallotRound.GroupLine(GROUPS.getFirst(), counts)), List.of());
    }

    /** Clusters of none: every contribution for itself. */
    private static List<Source> unsorted(List<Entry> issues, List<Entry> recommendations) {
        return Stream.concat(issues.stream(), recommendations.stream())
                .sorted(Comparator.comparingInt(Entry::supporters).reversed())
                .map(entry -> new Source(
                        entry.id().value(), entry.kind(), null, List.of(entry), entry.balance(), entry.uses()))
                .toList();
    }

    private static List<Gone> gone(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new Gone(Kind.ISSUE, "II." + (900 + i), i % 2 == 0 ? Absence.WITHDRAWN : Absence.HIDDEN, i))
                .toList();
    }

    /** An entry that says only this. */
    static Entry entry(Kind kind, String number, String text, String lang) {
        return entry(kind, number, text, lang, List.of(), null);
    }

    /** An entry that addresses issues and is signed. */
    static Entry entry(
            Kind kind, String number, String text, String lang, List<String> addresses, @Nullable String signature) {
        return new Entry(
                new ContributionId(1),
                kind,
                number,
                text,
                lang,
                AT,
                addresses,
                List.of(),
                List.of(),
                null,
                List.of(),
                Set.of(),
                signature,
                supported(3),
                null,
                null,
                List.of(),
                null,
                new Fate(null, null, null, List.of()));
    }

    private OutcomeDocument outcome(int contributions) {
        List<Area> areas = new ArrayList<>();
        int each = contributions / (LABELS.size() - 1);
        for (int place = 0; place < LABELS.size(); place++) {
            areas.add(area(place, place == 3 ? 0 : each));
        }
        return new OutcomeDocument(MASTHEAD, 1042, AT, areas, participation(), ACTIVITY);
    }

    private static Participation participation() {
        return new Participation(
                46,
                List.of(
                        new GroupCount(GROUPS.get(0), 17),
                        new GroupCount(GROUPS.get(1), 11),
                        new GroupCount(JOINED, 10),
                        new GroupCount(GROUPS.get(2), 8)),
                38,
                44);
    }

    private Area area(int place, int entries) {
        int issues = entries * 6 / 10;
        int recommendations = entries - issues;
        List<Entry> issueEntries = entries(Kind.ISSUE, place, issues, recommendations);
        List<Entry> recommendationEntries = entries(Kind.RECOMMENDATION, place, recommendations, issues);
        return new Area(
                new AreaId(place + 1),
                LABELS.get(place),
                "1",
                TITLES.get(place),
                NAMES.get(place),
                issueEntries,
                recommendationEntries,
                unsorted(issueEntries, recommendationEntries),
                List.of(),
                List.of(),
                gone(place == 2 ? 3 : 0));
    }

    private List<Entry> entries(Kind kind, int place, int count, int others) {
        List<Entry> entries = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            entries.add(entry(kind, place, number, others));
        }
        entries.sort(Comparator.comparingInt(Entry::supporters).reversed());
        return entries;
    }

    private Entry entry(Kind kind, int place, int number, int others) {
        List<String> texts = kind == Kind.ISSUE ? ISSUES : RECOMMENDATIONS;
        List<String> links = others > 0 && chance(60) ? links(place, others) : List.of();
        return new Entry(
                new ContributionId(nextId++),
                kind,
                LABELS.get(place) + "." + number,
                texts.get((number + place * 5) % texts.size()),
                "en",
                AT,
                kind == Kind.RECOMMENDATION ? links : List.of(),
                kind == Kind.ISSUE ? links : List.of(),
                chance(15) ? List.of(PAPERS.get(random.nextInt(PAPERS.size()))) : List.of(),
                chance(10) ? "Country case: India, village information kiosks" : null,
                chance(20) ? List.of(TAGS.get(random.nextInt(TAGS.size()))) : List.of(),
                GROUPS.get(random.nextInt(GROUPS.size())),
                chance(15) ? "M. Okello, Makerere University" : null,
                supported(random.nextInt(30)),
                null,
                null,
                List.of(),
                null,
                new Fate(null, null, null, List.of()));
    }

    private List<String> links(int place, int others) {
        return random.ints(1L + random.nextInt(3), 1, others + 1)
                .distinct()
                .sorted()
                .mapToObj(number -> LABELS.get(place) + "." + number)
                .toList();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
