package org.wayforward.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.wayforward.cluster.ClusterService;
import org.wayforward.contribution.ContributionText;
import org.wayforward.contribution.State;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftService;
import org.wayforward.participant.PeopleIntake;
import org.wayforward.session.AgendaStep;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.SavedSession;
import org.wayforward.session.SessionDescription;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.SessionSetup;
import org.wayforward.session.SessionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A filled session of invented people, to practise with: it is marked on every screen and is never a real one. */
@Service
public class PracticeSession {

    /** Always the same choice of supporters, so that two practice sessions look alike. */
    private static final long SEED = 2009;

    private final SessionSetup setup;
    private final SessionFinder finder;
    private final ConversationWriter writer;
    private final ClusterService clusters;
    private final DraftService drafts;
    private final JsonMapper json;
    private final Clock clock;

    PracticeSession(
            SessionSetup setup,
            SessionFinder finder,
            ConversationWriter writer,
            ClusterService clusters,
            DraftService drafts,
            JsonMapper json,
            Clock clock) {
        this.setup = setup;
        this.finder = finder;
        this.writer = writer;
        this.clusters = clusters;
        this.drafts = drafts;
        this.json = json;
        this.clock = clock;
    }

    /** The first practice session that is there and open. */
    public SessionFacts findOrMake() {
        return finder.all().stream()
                .filter(session -> session.practice() && session.open())
                .findFirst()
                .orElseGet(this::make);
    }

    /** Makes another one. */
    public SessionFacts make() {
        PracticeScript script = script();
        ConversationWriter.Written[] written = new ConversationWriter.Written[1];
        SessionId session = writer.write(conversation(script), (turn, all) -> written[0] = all);
        sort(session, script, Objects.requireNonNull(written[0]));
        return finder.facts(session);
    }

    private PracticeScript script() {
        try (InputStream in = new ClassPathResource("practice/practice.json").getInputStream()) {
            return json.readValue(in, PracticeScript.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Conversation conversation(PracticeScript script) {
        Instant now = Instant.ofEpochMilli(clock.millis()).truncatedTo(ChronoUnit.MILLIS);
        SessionTemplate first = setup.template(SessionSetup.FIRST);
        SessionDescription said = first.description();
        SessionTemplate template = first.described(new SessionDescription(
                script.title(),
                script.title(),
                said.meeting(),
                said.organizers(),
                said.place(),
                said.dates(),
                said.question(),
                said.languages()));
        List<PeopleIntake.Newcomer> people = people(script);
        return new Conversation(
                SavedSession.fresh(template, agenda(), now, true),
                people,
                items(script, template, people, now.minus(Duration.ofHours(1))),
                votes(script, people));
    }

    /** An open floor, in which everything can be tried, and after it the steps of the two hours, to be led through. */
    private static List<AgendaStep> agenda() {
        AgendaStep open = AgendaTemplate.OPEN_FLOOR.steps().getFirst().minutes(30);
        return Stream.concat(Stream.of(open), AgendaTemplate.TWO_HOURS.steps().stream())
                .toList();
    }

    /** Experts of all groups, mixed as a queue at the door is; then who runs the session. */
    private static List<PeopleIntake.Newcomer> people(PracticeScript script) {
        List<StakeholderGroup> queue = new ArrayList<>();
        for (StakeholderGroup group : StakeholderGroup.values()) {
            queue.addAll(Collections.nCopies(script.people().getOrDefault(group.key(), 0), group));
        }
        Collections.shuffle(queue, new Random(SEED));
        List<PeopleIntake.Newcomer> people = new ArrayList<>();
        queue.forEach(group -> people.add(new PeopleIntake.Newcomer(Role.EXPERT, group, people.size() + 1, false)));
        for (Role role : List.of(Role.FACILITATOR, Role.RAPPORTEUR)) {
            people.add(new PeopleIntake.Newcomer(role, null, people.size() + 1, false));
        }
        return people;
    }

    private static List<Conversation.Item> items(
            PracticeScript script, SessionTemplate template, List<PeopleIntake.Newcomer> people, Instant from) {
        Map<String, Integer> places = new HashMap<>();
        script.contributions().forEach(said -> places.put(said.id(), places.size()));
        List<String> areas =
                template.areas().stream().map(SessionTemplate.Area::label).toList();
        Map<StakeholderGroup, Integer> turns = new HashMap<>();
        List<Conversation.Item> items = new ArrayList<>();
        for (PracticeScript.Said said : script.contributions()) {
            int area = areas.indexOf(said.area());
            List<Integer> speakers = IntStream.range(0, people.size())
                    .filter(i -> people.get(i).group() == said.speaksFor())
                    .boxed()
                    .toList();
            int author = speakers.get(turns.merge(said.speaksFor(), 1, Integer::sum) % speakers.size());
            items.add(new Conversation.Item(
                    said.sort(),
                    area,
                    area,
                    null,
                    ContributionText.of(said.text()),
                    "en",
                    null,
                    null,
                    author,
                    "practice-" + said.id(),
                    State.POSTED,
                    null,
                    from.plusSeconds(40L * items.size()),
                    null,
                    said.addresses().stream().map(id -> place(places, id)).toList(),
                    said.evidence().stream()
                            .map(title -> template.evidence().stream()
                                    .map(SessionTemplate.Paper::title)
                                    .toList()
                                    .indexOf(title))
                            .toList(),
                    said.tags().stream().map(start -> tag(template, start)).toList(),
                    null));
        }
        return items;
    }

    private static int tag(SessionTemplate template, String start) {
        return IntStream.range(0, template.tags().size())
                .filter(i -> template.tags().get(i).name().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static List<Conversation.Vote> votes(PracticeScript script, List<PeopleIntake.Newcomer> people) {
        Random random = new Random(SEED);
        List<Conversation.Vote> votes = new ArrayList<>();
        for (int item = 0; item < script.contributions().size(); item++) {
            List<Integer> experts = new ArrayList<>(IntStream.range(0, people.size())
                    .filter(i -> people.get(i).role() == Role.EXPERT)
                    .boxed()
                    .toList());
            Collections.shuffle(experts, random);
            int place = item;
            experts.stream()
                    .limit(script.contributions().get(item).support())
                    .forEach(person -> votes.add(new Conversation.Vote(person, place, true)));
        }
        return votes;
    }

    /** What facilitator and rapporteur have done, by the services they use. */
    private void sort(SessionId session, PracticeScript script, ConversationWriter.Written written) {
        Map<String, ContributionId> ids = new HashMap<>();
        for (int i = 0; i < written.items().size(); i++) {
            ids.put(script.contributions().get(i).id(), written.items().get(i));
        }
        int people = written.people().size();
        Actor facilitator = new Actor(session, written.people().get(people - 2), Role.FACILITATOR);
        Actor rapporteur = new Actor(session, written.people().get(people - 1), Role.RAPPORTEUR);
        for (PracticeScript.Grouped cluster : script.clusters()) {
            clusters.make(facilitator, all(ids, cluster.members()), cluster.title());
        }
        for (PracticeScript.Drafted draft : script.drafts()) {
            AreaId area = written.parts().areas().stream()
                    .filter(one -> one.label().equals(draft.area()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            DraftId id =
                    drafts.add(rapporteur, area, draft.text(), all(ids, draft.answers()), all(ids, draft.restsOn()));
            if (draft.finished()) {
                drafts.finish(rapporteur, id);
            }
        }
    }

    private static List<ContributionId> all(Map<String, ContributionId> ids, List<String> wanted) {
        return wanted.stream()
                .map(id -> Objects.requireNonNull(ids.get(id), id))
                .toList();
    }

    private static int place(Map<String, Integer> places, String id) {
        return Objects.requireNonNull(places.get(id), id);
    }
}
