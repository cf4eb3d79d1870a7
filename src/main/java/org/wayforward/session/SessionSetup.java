package org.wayforward.session;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.SessionId;
import tools.jackson.databind.json.JsonMapper;

/** Makes sessions from templates. */
@Service
public class SessionSetup {

    /** The template of the meeting of 2009, the session of a first run. */
    public static final String FIRST = "egm-2009";

    /** The template of a meeting that nothing is known of yet. */
    public static final String BLANK = "blank";

    /** The templates there are to choose from. */
    public static final List<String> TEMPLATES = List.of(FIRST, BLANK);

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

    private final Sessions sessions;
    private final SessionFinder finder;
    private final SessionDoor door;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SessionSetup(
            Sessions sessions,
            SessionFinder finder,
            SessionDoor door,
            EntityManager entities,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        this.sessions = sessions;
        this.finder = finder;
        this.door = door;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    /** Makes the first session when there is none yet. */
    public void createFirst() {
        if (sessions.count() == 0) {
            create(template(FIRST));
        }
    }

    /** Makes a session, all of it or nothing; its code is the template's if that is free, else a new one. */
    public SessionId create(SessionTemplate template) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        return create(SavedSession.fresh(template, now, false), turn -> {});
    }

    /**
     * Makes a session and fills it, all of it or nothing, at its first revision.
     *
     * @param fill writes what the session begins with; its parts are there already
     */
    public SessionId create(SavedSession saved, Consumer<Turn> fill) {
        return Objects.requireNonNull(transaction.execute(status -> {
            BrainstormSession session = new BrainstormSession(saved, freeCode(saved.template()));
            entities.persist(session);
            entities.flush();
            return door.pass(new SessionId(session.id()), turn -> {
                furnish(session, saved, turn);
                entities.flush();
                fill.accept(turn);
                return turn.session();
            });
        }));
    }

    private void furnish(BrainstormSession session, SavedSession saved, Turn turn) {
        SessionTemplate template = saved.template();
        int position = 1;
        for (SavedSession.Step step : saved.agenda()) {
            Phase phase = new Phase(turn, position, step.step());
            phase.keep(step.keptTotalMs(), step.keptLeftMs());
            phase.asksEach(step.asksEach());
            entities.persist(phase);
            if (position++ == saved.current() + 1) {
                session.phase(phase);
            }
        }
        position = 1;
        Integer shown = saved.wallArea();
        for (SessionTemplate.Area area : template.areas()) {
            ThematicArea made = new ThematicArea(turn, position, area);
            made.reveal(saved.revealed().contains(position - 1));
            entities.persist(made);
            if (shown != null && shown == position - 1) {
                session.wall(new WallFocus(saved.wall(), new AreaId(made.id()), null));
            }
            position++;
        }
        if (shown == null) {
            session.wall(WallFocus.of(saved.wall()));
        }
        for (SessionTemplate.Tag tag : template.tags()) {
            entities.persist(new Tag(turn, position++, tag));
        }
        for (SessionTemplate.Paper paper : template.evidence()) {
            entities.persist(new Evidence(turn, position++, paper));
        }
    }

    /** Points the walls of a session that is being brought along at something in it, as part of the command. */
    public void pointWall(Turn turn, WallFocus focus) {
        finder.get(turn.session()).wall(focus);
    }

    /** Says what the walls of a session that is being brought along rank by, as part of the command. */
    public void rankWall(Turn turn, Ranking ranking) {
        finder.get(turn.session()).rankWall(ranking);
    }

    /** Reads a template by its file name without the ending. */
    public SessionTemplate template(String name) {
        try (InputStream in = new ClassPathResource("templates/" + name + ".json").getInputStream()) {
            return json.readValue(in, SessionTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String freeCode(SessionTemplate template) {
        String wanted = template.code();
        if (wanted != null && finder.free(wanted)) {
            return wanted;
        }
        while (true) {
            String code = "" + letter() + letter() + letter() + "-" + (1000 + random.nextInt(9000));
            if (finder.free(code)) {
                return code;
            }
        }
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }
}
