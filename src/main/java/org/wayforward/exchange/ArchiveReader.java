package org.wayforward.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.ContributionText;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.contribution.State;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.Archive;
import org.wayforward.participant.PeopleIntake;
import org.wayforward.participant.StandIn;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.Closing;
import org.wayforward.session.PhaseRules;
import org.wayforward.session.SavedSession;
import org.wayforward.session.SessionClock;
import org.wayforward.session.SessionDescription;
import org.wayforward.session.SessionService;
import org.wayforward.session.SessionTemplate;
import org.wayforward.session.WallFocus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the archive of another installation. A machine wrote it, so it is taken whole or not at all: whatever does not
 * fit together means a damaged file.
 */
@Component
class ArchiveReader {

    private final JsonMapper json;
    private final List<ArchivePartReader> parts;
    private final Clock time;

    ArchiveReader(JsonMapper json, ObjectProvider<ArchivePartReader> parts, Clock time) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.parts = parts.orderedStream().toList();
        this.time = time;
    }

    Found read(ImportFile file) {
        Archive archive = parse(file);
        try {
            return new Reading(archive, time.instant()).found(parts);
        } catch (Damage damage) {
            throw new ImportRefused(ImportProblem.ARCHIVE_DAMAGED, file.name(), Values.brief(damage.getMessage()));
        }
    }

    private Archive parse(ImportFile file) {
        try {
            Archive archive = json.readValue(file.content(), Archive.class);
            if (archive == null || !Archive.FORMAT.equals(archive.format())) {
                throw new ImportRefused(ImportProblem.NOT_AN_ARCHIVE, file.name());
            }
            if (archive.version() > Archive.VERSION) {
                throw new ImportRefused(ImportProblem.ARCHIVE_NEWER, file.name(), archive.version());
            }
            return archive;
        } catch (JacksonException e) {
            throw new ImportRefused(ImportProblem.NOT_JSON, file.name());
        }
    }

    /** Something in an archive that cannot be; its message names the place. */
    static final class Damage extends RuntimeException {

        Damage(String where) {
            super(where, null, false, false);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }

    /** One archive being read. */
    private static final class Reading {

        private final Archive archive;
        private final Instant now;
        private final Map<Long, Integer> areas = new HashMap<>();
        private final Map<Long, Integer> tags = new HashMap<>();
        private final Map<Long, Integer> papers = new HashMap<>();
        private final Map<String, Integer> people = new HashMap<>();
        private final Map<Long, Integer> items = new HashMap<>();

        Reading(Archive archive, Instant now) {
            this.archive = archive;
            this.now = now;
        }

        Found found(List<ArchivePartReader> parts) {
            SavedSession session = session();
            List<PeopleIntake.Newcomer> newcomers = newcomers();
            List<Conversation.Item> read = items();
            Conversation conversation = new Conversation(session, newcomers, read, votes());
            List<ArchivePart> more = parts.stream()
                    .map(part -> part.read(archive, new ArchivePartReader.Places(areas, people, items)))
                    .toList();
            return new Found(
                    conversation,
                    counts(conversation),
                    new RowProblems(),
                    (turn, written) -> more.forEach(part -> part.bring(turn, written)));
        }

        private SavedSession session() {
            Archive.Session said = need(archive.session(), "session");
            Archive.Clock clock = need(said.clock(), "session.clock");
            Archive.Wall wall = need(said.wall(), "session.wall");
            List<Archive.Phase> phases = whole(archive.phases(), "phases");
            List<SavedSession.Step> agenda = phases.stream().map(Reading::step).toList();
            int current = phases.indexOf(phases.stream()
                    .filter(Archive.Phase::current)
                    .findFirst()
                    .orElseThrow(() -> new Damage("phases.current")));
            SessionTemplate template = template(said);
            List<Archive.Area> all = whole(archive.areas(), "areas");
            @Nullable Integer shown = wall.area() == null ? null : place(areas, wall.area(), "session.wall.area");
            if ((clock.endsAt() == null) == (clock.leftMs() == null)) {
                throw new Damage("session.clock");
            }
            String state = said.state() == null ? SessionState.OPEN.key() : said.state();
            return new SavedSession(
                    template,
                    agenda,
                    current,
                    said.rules() == null ? agenda.get(current).step().rules() : rules(said.rules(), "session.rules"),
                    IntStream.range(0, all.size())
                            .filter(i -> Boolean.TRUE.equals(all.get(i).revealed()))
                            .boxed()
                            .collect(Collectors.toSet()),
                    need(said.createdAt(), "session.createdAt"),
                    said.joiningOpen(),
                    said.joinLimit(),
                    standing(clock),
                    constant(WallFocus.Mode.class, wall.mode(), "session.wall.mode"),
                    shown,
                    said.announcement() == null
                            ? ""
                            : line(said.announcement(), SessionService.ANNOUNCEMENT_MAX, "session.announcement"),
                    constant(SessionState.class, state, "session.state"),
                    Boolean.TRUE.equals(said.practice()),
                    closing(said));
        }

        /** It never runs: nobody is in the room yet, and a step that goes on by itself would reveal what was written alone. */
        private SessionClock standing(Archive.Clock said) {
            Instant end = said.endsAt();
            // Archives of earlier versions say when the time is up, and not what was left when they were made.
            Long left = end == null
                    ? said.leftMs()
                    : Long.valueOf(
                            Math.max(0, Duration.between(now, moment(end)).toMillis()));
            return new SessionClock(said.totalMs(), null, left);
        }

        private static Closing closing(Archive.Session said) {
            Integer hours = said.commentHours();
            if (hours != null && (hours < 0 || hours > Closing.HOURS_MAX)) {
                throw new Damage("session.commentHours");
            }
            return new Closing(
                    said.closedAt() == null ? null : moment(said.closedAt()),
                    hours == null ? Closing.HOURS : hours,
                    Boolean.TRUE.equals(said.observersRead()),
                    said.purgedAt() == null ? null : moment(said.purgedAt()));
        }

        private SessionTemplate template(Archive.Session said) {
            List<SessionTemplate.Area> made = whole(archive.areas(), "areas").stream()
                    .map(area -> {
                        number(areas, area.id(), "areas");
                        return new SessionTemplate.Area(
                                line(area.label(), 8, "areas.label"),
                                line(area.hue(), 8, "areas.hue"),
                                line(area.title(), SessionDescription.TITLE_MAX, "areas.title"),
                                line(area.name(), SessionDescription.LINE_MAX, "areas.name"),
                                line(area.shortName(), 60, "areas.shortName"));
                    })
                    .toList();
            if (made.isEmpty()) {
                throw new Damage("areas");
            }
            List<SessionTemplate.Tag> words = whole(archive.tags(), "tags").stream()
                    .map(tag -> {
                        number(tags, tag.id(), "tags");
                        return new SessionTemplate.Tag(
                                line(tag.family(), 40, "tags.family"), line(tag.name(), 120, "tags.name"));
                    })
                    .toList();
            List<SessionTemplate.Paper> cited = whole(archive.evidence(), "evidence").stream()
                    .map(paper -> {
                        number(papers, paper.id(), "evidence");
                        return new SessionTemplate.Paper(
                                line(paper.title(), SessionDescription.TITLE_MAX, "evidence.title"),
                                line(paper.authors(), SessionDescription.TITLE_MAX, "evidence.authors"));
                    })
                    .toList();
            SessionDescription description = described(said);
            return new SessionTemplate(
                    line(said.code(), 20, "session.code"),
                    description.title(),
                    description.shortTitle(),
                    description.meeting(),
                    description.organizers(),
                    description.place(),
                    description.dates(),
                    description.question(),
                    description.languages(),
                    made,
                    words,
                    cited);
        }

        private static SessionDescription described(Archive.Session said) {
            try {
                return new SessionDescription(
                                need(said.title(), "session.title"),
                                need(said.shortTitle(), "session.shortTitle"),
                                need(said.meeting(), "session.meeting"),
                                need(said.organizers(), "session.organizers"),
                                need(said.place(), "session.place"),
                                need(said.dates(), "session.dates"),
                                need(said.question(), "session.question"),
                                said.languages() == null ? SessionDescription.LANGUAGES : said.languages())
                        .checked();
            } catch (Refusal refusal) {
                throw new Damage("session.title");
            }
        }

        private static SavedSession.Step step(Archive.Phase phase) {
            int minutes = phase.minutes();
            if (minutes < 1 || minutes > AgendaStep.MINUTES_MAX) {
                throw new Damage("phases.minutes");
            }
            if ((phase.keptTotalMs() == null) != (phase.keptLeftMs() == null)) {
                throw new Damage("phases.keptLeftMs");
            }
            String title = optional(phase.title(), AgendaStep.TITLE_MAX, "phases.title");
            return new SavedSession.Step(
                    new AgendaStep(
                            line(phase.name(), 60, "phases.name"),
                            title == null ? "" : title,
                            minutes,
                            rules(need(phase.rules(), "phases"), "phases"),
                            Boolean.TRUE.equals(phase.autoAdvance())),
                    phase.keptTotalMs(),
                    phase.keptLeftMs(),
                    asks(phase.asksEach()));
        }

        private static int asks(@Nullable Integer each) {
            int asks = each == null ? 5 : each;
            if (asks < 1 || asks > AgendaService.ASKS_MAX) {
                throw new Damage("phases.asksEach");
            }
            return asks;
        }

        private static PhaseRules rules(Archive.Rules said, String where) {
            for (Integer limit : new @Nullable Integer[] {
                said.issueBudget(), said.recommendationBudget(), said.issueCap(), said.recommendationCap()
            }) {
                if (limit != null && limit < 1) {
                    throw new Damage(where + ".budget");
                }
            }
            return PhaseRules.of(
                    permission -> switch (permission) {
                        case POST_ISSUES -> said.postIssues();
                        case POST_RECOMMENDATIONS -> said.postRecommendations();
                        case SEE_OTHERS -> said.seeOthers();
                        case SUPPORT -> said.support();
                        case SEE_TALLIES -> said.seeTallies();
                        case SORT -> Boolean.TRUE.equals(said.sort());
                        case CHECK -> Boolean.TRUE.equals(said.check());
                        case BALLOT -> Boolean.TRUE.equals(said.ballot());
                    },
                    said.issueBudget(),
                    said.recommendationBudget(),
                    said.issueCap(),
                    said.recommendationCap());
        }

        private List<PeopleIntake.Newcomer> newcomers() {
            List<PeopleIntake.Newcomer> newcomers = new ArrayList<>();
            for (Archive.Person person : whole(archive.participants(), "participants")) {
                String pseudonym = need(person.pseudonym(), "participants.pseudonym");
                if (!pseudonym.matches("P[1-9][0-9]{0,8}") || people.put(pseudonym, newcomers.size()) != null) {
                    throw new Damage("participants.pseudonym " + pseudonym);
                }
                newcomers.add(new PeopleIntake.Newcomer(
                        constant(Role.class, person.role(), "participants.role"),
                        person.group() == null
                                ? null
                                : constant(StakeholderGroup.class, person.group(), "participants.group"),
                        Integer.parseInt(pseudonym.substring(1)),
                        "removed".equals(person.state()),
                        standIn(person)));
            }
            return newcomers;
        }

        private static @Nullable StandIn standIn(Archive.Person person) {
            if (person.standIn() == null) {
                return null;
            }
            need(person.group(), "participants.group");
            return constant(StandIn.class, person.standIn(), "participants.standIn");
        }

        private List<Conversation.Item> items() {
            List<Archive.Contribution> all = whole(archive.contributions(), "contributions");
            all.forEach(one -> number(items, one.id(), "contributions"));
            Set<String> numbers = new HashSet<>();
            Set<String> keys = new HashSet<>();
            List<Conversation.Item> read = new ArrayList<>();
            for (Archive.Contribution one : all) {
                Conversation.Item item = item(one);
                if (!numbers.add(item.kind() + " " + item.home() + "." + item.number())) {
                    throw new Damage("contributions.number " + one.number());
                }
                if (!keys.add(item.author() + " " + item.clientKey())) {
                    throw new Damage("contributions.clientKey " + one.clientKey());
                }
                read.add(item);
            }
            return read;
        }

        private Conversation.Item item(Archive.Contribution one) {
            String number = need(one.number(), "contributions.number");
            String order = number.substring(number.lastIndexOf('.') + 1);
            if (!order.matches("[1-9][0-9]{0,8}")) {
                throw new Damage("contributions.number " + number);
            }
            State state = constant(State.class, one.state(), "contributions.state");
            return new Conversation.Item(
                    constant(Kind.class, one.kind(), "contributions.kind"),
                    place(areas, one.area(), "contributions.area"),
                    place(areas, one.homeArea(), "contributions.homeArea"),
                    Integer.valueOf(order),
                    text(one),
                    line(one.lang(), 20, "contributions.lang"),
                    optional(one.cites(), 200, "contributions.cites"),
                    optional(one.signature(), 120, "contributions.signature"),
                    place(people, need(one.author(), "contributions.author"), "contributions.author"),
                    line(one.clientKey(), 64, "contributions.clientKey"),
                    state,
                    optional(one.hiddenReason(), 200, "contributions.hiddenReason"),
                    moment(need(one.postedAt(), "contributions.postedAt")),
                    one.editedAt() == null ? null : moment(one.editedAt()),
                    places(items, one.addresses(), "contributions.addresses"),
                    places(papers, one.evidence(), "contributions.evidence"),
                    places(tags, one.tags(), "contributions.tags"),
                    entry(one));
        }

        private Conversation.@Nullable Entry entry(Archive.Contribution one) {
            if (one.entered() == null && one.enteredBy() == null) {
                return null;
            }
            return new Conversation.Entry(
                    constant(Medium.class, one.entered(), "contributions.entered"),
                    place(people, need(one.enteredBy(), "contributions.enteredBy"), "contributions.enteredBy"));
        }

        private static ContributionText text(Archive.Contribution one) {
            try {
                return ContributionText.of(need(one.text(), "contributions.text"));
            } catch (Refusal refusal) {
                throw new Damage("contributions.text " + one.number());
            }
        }

        private List<Conversation.Vote> votes() {
            Set<Long> pairs = new HashSet<>();
            List<Conversation.Vote> votes = new ArrayList<>();
            for (Archive.Support support : whole(archive.supports(), "supports")) {
                int person = place(people, need(support.participant(), "supports.participant"), "supports.participant");
                int item = place(items, support.contribution(), "supports.contribution");
                if (!pairs.add(((long) person << 32) + item)) {
                    throw new Damage("supports " + support.participant());
                }
                votes.add(new Conversation.Vote(person, item, support.active()));
            }
            return votes;
        }

        private static ImportReport.Counts counts(Conversation conversation) {
            Map<Integer, Integer> tallies = new HashMap<>();
            conversation.votes().stream()
                    .filter(Conversation.Vote::active)
                    .forEach(vote -> tallies.merge(vote.item(), 1, Integer::sum));
            int all = tallies.values().stream().mapToInt(Integer::intValue).sum();
            int onVisible = tallies.entrySet().stream()
                    .filter(tally -> conversation.items().get(tally.getKey()).visible())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            int most =
                    tallies.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            List<Conversation.Item> items = conversation.items();
            return new ImportReport.Counts(
                    items.size(),
                    (int) items.stream().filter(Conversation.Item::visible).count(),
                    (int) items.stream().filter(Conversation.Item::hidden).count(),
                    all,
                    onVisible,
                    most,
                    conversation.people().size(),
                    0,
                    0,
                    0,
                    0);
        }
    }

    /** What must be there. */
    static <T> T need(@Nullable T value, String where) {
        if (value == null) {
            throw new Damage(where);
        }
        return value;
    }

    /** A list that must be there, with nothing missing in it. */
    static <T> List<T> whole(@Nullable List<T> list, String where) {
        if (list == null || list.stream().anyMatch(Objects::isNull)) {
            throw new Damage(where);
        }
        return list;
    }

    /** A line of text that is as it would have been written here. */
    static String line(@Nullable String value, int max, String where) {
        String known = need(value, where);
        if (known.length() > 4 * max || !PlainText.clean(known, max).equals(known) || PlainText.length(known) > max) {
            throw new Damage(where);
        }
        return known;
    }

    /** A constant by its key. */
    static <E extends Enum<E> & Keyed> E constant(Class<E> type, @Nullable String key, String where) {
        return Optional.ofNullable(key)
                .flatMap(known -> Keyed.of(type, known))
                .orElseThrow(() -> new Damage(where + " " + key));
    }

    /** The place of what an id points to. */
    static <K> int place(Map<K, Integer> places, K id, String where) {
        Integer place = places.get(id);
        if (place == null) {
            throw new Damage(where + " " + id);
        }
        return place;
    }

    private static List<Integer> places(Map<Long, Integer> places, @Nullable List<Long> ids, String where) {
        List<Integer> found =
                whole(ids, where).stream().map(id -> place(places, id, where)).toList();
        if (Set.copyOf(found).size() < found.size()) {
            throw new Damage(where);
        }
        return found;
    }

    private static void number(Map<Long, Integer> places, long id, String where) {
        if (places.put(id, places.size()) != null) {
            throw new Damage(where + " " + id);
        }
    }

    private static @Nullable String optional(@Nullable String value, int max, String where) {
        return value == null ? null : line(value, max, where);
    }

    static Instant moment(Instant at) {
        if (Values.millis(Long.toString(at.toEpochMilli())) == null) {
            throw new Damage("a time " + at);
        }
        return at;
    }
}
