package org.wayforward.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayforward.contribution.ContributionService;
import org.wayforward.contribution.ContributionText;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.State;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.participant.JoinService;
import org.wayforward.session.SavedSession;
import org.wayforward.session.SessionDescription;
import org.wayforward.session.SessionSetup;
import org.wayforward.session.SessionTemplate;
import org.wayforward.session.SetupService;

/** Reads contributions.csv and supports.csv, whose columns are this application's own ({@code docs/import.md}). */
@Component
class CsvReader {

    private static final List<String> NUMERALS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
    private static final int HUES = 4;

    private final SessionSetup setup;
    private final Clock clock;

    CsvReader(SessionSetup setup, Clock clock) {
        this.setup = setup;
        this.clock = clock;
    }

    private record Line(String id, Conversation.Item item, String author, List<String> addresses, long number) {}

    Found read(ImportFile contributions, @Nullable ImportFile supports) {
        return new Reading(contributions, supports).found();
    }

    /** One reading of the two files. */
    private final class Reading {

        private final ImportFile contributions;
        private final @Nullable ImportFile supports;
        private final RowProblems problems = new RowProblems();
        private final People people = new People();
        private final Map<String, Integer> areas = new LinkedHashMap<>();
        private final Map<String, Integer> tags = new LinkedHashMap<>();
        private final Map<String, Integer> papers = new LinkedHashMap<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final List<Line> lines = new ArrayList<>();
        private final Instant now = Instant.ofEpochMilli(clock.millis()).truncatedTo(ChronoUnit.MILLIS);

        Reading(ImportFile contributions, @Nullable ImportFile supports) {
            this.contributions = contributions;
            this.supports = supports;
        }

        Found found() {
            CsvTable.of(contributions)
                    .rows(Imports.CONTRIBUTIONS_MAX, List.of("kind", "area", "text"), this::contribution);
            Votes votes = new Votes();
            if (supports != null) {
                CsvTable.of(supports)
                        .rows(Imports.VOTES_MAX, List.of("person", "contribution"), row -> support(row, votes));
            }
            Map<String, Integer> persons = people.places();
            List<Conversation.Item> items = new ArrayList<>();
            for (Line line : lines) {
                items.add(line.item().by(persons.getOrDefault(line.author(), 0), addressed(line)));
            }
            Votes.Taken taken = votes.taken(persons, places, items);
            return new Found(
                    new Conversation(session(), people.newcomers(), items, taken.supports()),
                    taken.counts(),
                    problems,
                    ArchivePart.none());
        }

        private void contribution(CsvTable.Row row) {
            String id = row.get("id");
            Optional<Kind> kind = Keyed.of(Kind.class, row.get("kind").toLowerCase(Locale.ROOT));
            String area = Values.line(row.get("area"), SessionDescription.LINE_MAX);
            Instant at = row.get("time").isEmpty() ? now : Values.moment(row.get("time"));
            String lang = row.get("lang").isEmpty() ? "en" : row.get("lang");
            if (!id.isEmpty() && places.containsKey(id)) {
                refuse(row, ImportProblem.TWICE, "id", Values.brief(id));
            } else if (kind.isEmpty()) {
                refuse(row, ImportProblem.BAD_VALUE, "kind", Values.brief(row.get("kind")));
            } else if (area.isEmpty()) {
                refuse(row, ImportProblem.VALUE_MISSING, "area");
            } else if (!areas.containsKey(area) && areas.size() >= SetupService.AREAS_MAX) {
                refuse(row, ImportProblem.BAD_VALUE, "area", Values.brief(area));
            } else if (at == null) {
                refuse(row, ImportProblem.BAD_VALUE, "time", Values.brief(row.get("time")));
            } else if (lang.length() > 20
                    || !Locale.forLanguageTag(lang).toLanguageTag().equalsIgnoreCase(lang)) {
                refuse(row, ImportProblem.BAD_VALUE, "lang", Values.brief(lang));
            } else if (tooLong(row, "cites", ContributionService.CITES_MAX)
                    || tooLong(row, "signature", JoinService.FIELD_MAX)
                    || tooLong(row, "hidden", ContributionService.REASON_MAX)) {
                return;
            } else {
                keep(row, id, kind.get(), area, at, lang);
            }
        }

        private void keep(CsvTable.Row row, String id, Kind kind, String area, Instant at, String lang) {
            String author = row.get("author").isEmpty() ? "row " + row.line() : "person " + row.get("author");
            ContributionText text = problems.text(contributions.name(), row.line(), row.get("text"));
            if (text == null || !joins(contributions, row, author, row.get("group"))) {
                return;
            }
            people.seen(author, at.toEpochMilli());
            String hidden = PlainText.clean(row.get("hidden"), ContributionService.REASON_MAX);
            int place = areas.computeIfAbsent(area, name -> areas.size());
            if (!id.isEmpty()) {
                places.put(id, lines.size());
            }
            lines.add(new Line(
                    id,
                    new Conversation.Item(
                            kind,
                            place,
                            place,
                            null,
                            text,
                            lang,
                            optional(row.get("cites"), ContributionService.CITES_MAX),
                            optional(row.get("signature"), JoinService.FIELD_MAX),
                            0,
                            "row-" + lines.size(),
                            hidden.isEmpty() ? State.POSTED : State.HIDDEN,
                            hidden.isEmpty() ? null : hidden,
                            at,
                            null,
                            List.of(),
                            among(row.get("evidence"), papers, SessionDescription.TITLE_MAX),
                            among(row.get("tags"), tags, SetupService.TAG_MAX),
                            null),
                    author,
                    Values.list(row.get("addresses")),
                    row.line()));
        }

        private void support(CsvTable.Row row, Votes votes) {
            ImportFile file = Objects.requireNonNull(supports);
            String person = "person " + row.get("person");
            if (row.get("person").isEmpty() || row.get("contribution").isEmpty()) {
                problems.add(file.name(), row.line(), ImportProblem.VALUE_MISSING, "person, contribution");
            } else if (!places.containsKey(row.get("contribution"))) {
                problems.add(
                        file.name(),
                        row.line(),
                        ImportProblem.UNKNOWN_CONTRIBUTION,
                        Values.brief(row.get("contribution")));
            } else if (joins(file, row, person, row.get("group"))) {
                people.seen(person, now.toEpochMilli());
                votes.cast(person, row.get("contribution"), 0, 1);
            }
        }

        private boolean joins(ImportFile file, CsvTable.Row row, String person, String group) {
            if (group.isEmpty()) {
                return true;
            }
            String key = group.toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
            Optional<StakeholderGroup> known = Keyed.of(StakeholderGroup.class, key);
            if (known.isEmpty() || !people.of(person, known.get())) {
                problems.add(file.name(), row.line(), ImportProblem.BAD_VALUE, "group", Values.brief(group));
                return false;
            }
            return true;
        }

        /** The issues a line addresses. What is not there, or is no issue, is a problem of that row; the rest of it stands. */
        private List<Integer> addressed(Line line) {
            List<Integer> issues = new ArrayList<>();
            for (String id : line.addresses()) {
                Integer place = places.get(id);
                boolean fits = place != null
                        && line.item().kind() == Kind.RECOMMENDATION
                        && lines.get(place).item().kind() == Kind.ISSUE
                        && issues.size() < ContributionService.LINKS_MAX;
                if (fits && place != null) {
                    issues.add(place);
                } else {
                    problems.add(
                            contributions.name(),
                            line.number(),
                            ImportProblem.BAD_VALUE,
                            "addresses",
                            Values.brief(id));
                }
            }
            return issues;
        }

        private List<Integer> among(String value, Map<String, Integer> known, int max) {
            return Values.list(value).stream()
                    .map(name -> Values.line(name, max))
                    .filter(name ->
                            !name.isEmpty() && (known.containsKey(name) || known.size() < SetupService.LIST_MAX))
                    .distinct()
                    .limit(ContributionService.LINKS_MAX)
                    .map(name -> known.computeIfAbsent(name, one -> known.size()))
                    .toList();
        }

        private boolean tooLong(CsvTable.Row row, String column, int max) {
            boolean over = row.get(column).codePointCount(0, row.get(column).length()) > max;
            if (over) {
                refuse(row, ImportProblem.BAD_VALUE, column, Values.brief(row.get(column)));
            }
            return over;
        }

        private void refuse(CsvTable.Row row, ImportProblem problem, Object... arguments) {
            problems.add(contributions.name(), row.line(), problem, arguments);
        }

        private SavedSession session() {
            SessionTemplate blank = setup.template(SessionSetup.BLANK);
            List<SessionTemplate.Area> made = new ArrayList<>();
            areas.keySet().forEach(name -> {
                String label = NUMERALS.get(made.size());
                String hue = Integer.toString(made.size() % HUES + 1);
                made.add(new SessionTemplate.Area(label, hue, name, name, Values.cut(name, 40)));
            });
            SessionDescription said = new SessionDescription(
                    "Imported contributions", "", "", "", "", "", blank.question(), SessionDescription.LANGUAGES);
            SessionTemplate template = blank.described(said)
                    .with(
                            made,
                            tags.keySet().stream()
                                    .map(name -> new SessionTemplate.Tag("imported", name))
                                    .toList(),
                            papers.keySet().stream()
                                    .map(title -> new SessionTemplate.Paper(title, ""))
                                    .toList());
            return SavedSession.fresh(template, now, false);
        }
    }

    private static @Nullable String optional(String raw, int max) {
        String line = PlainText.line(raw, max);
        return line.isEmpty() ? null : line;
    }
}
