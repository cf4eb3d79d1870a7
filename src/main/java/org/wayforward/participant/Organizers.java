package org.wayforward.participant;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;

/**
 * The organizers of the whole installation. They come by one link, an HMAC of the installation's secret and a generation
 * as all links are; opening it gives the browser a key of its own, kept as a hash. Renewing the link ends every browser
 * but the one that renews it.
 */
@Service
public class Organizers {

    private static final String COOKIE = "wf-organize";
    private static final Duration LIFE = Duration.ofDays(60);
    private static final long LARGEST_ID = 1L << 52;

    private final Installation installation;
    private final JdbcClient database;
    private final Limits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Organizers(Installation installation, JdbcClient database, Limits limits, Clock clock) {
        this.installation = installation;
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    /** The link's secret, for the person who set the installation up: it is printed at the start, never logged. */
    public String token() {
        return Secret.sign(installation.secret(), "organize:" + generation());
    }

    /** The link's secret, for an organizer who hands it on. */
    public String token(OrganizerId organizer) {
        admit(organizer);
        return token();
    }

    /** Somebody opens the link; the answer is the key of their browser. */
    @Transactional
    public String enter(String token, String address) {
        if (!Secret.same(token(), token)) {
            limits.guess(address);
            throw new Refusal(Reason.LINK_INVALID);
        }
        String key = Secret.random();
        database.sql("insert into organizer (id, key_hash, generation, created_at) values (?, ?, ?, ?)")
                .params(
                        -1 - random.nextLong(LARGEST_ID),
                        Secret.hash(key),
                        generation(),
                        Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }

    /**
     * Which organizer a browser is, by the cookies of its request.
     *
     * @throws Refusal {@link Reason#LINK_RENEWED} when it was one whose link is not valid any more
     */
    public Optional<OrganizerId> recognise(Cookie @Nullable [] cookies) {
        Optional<OrganizerId> organizer = key(cookies)
                .flatMap(key -> database.sql("select id from organizer where key_hash = ?")
                        .param(Secret.hash(key))
                        .query(Long.class)
                        .optional()
                        .map(OrganizerId::new));
        organizer.ifPresent(this::admit);
        return organizer;
    }

    /** Refuses an organizer who came by a link that has been renewed since. */
    public void admit(OrganizerId organizer) {
        int came = database.sql("select generation from organizer where id = ?")
                .param(organizer.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED));
        if (came != generation()) {
            throw new Refusal(Reason.LINK_RENEWED);
        }
    }

    /** Makes a new link. Whoever came by the old one is out, the organizer who renews it stays. */
    @Transactional
    public void renew(OrganizerId organizer) {
        admit(organizer);
        int next = generation() + 1;
        int known = database.sql("update organizer_link set generation = ? where id = 1")
                .param(next)
                .update();
        if (known == 0) {
            database.sql("insert into organizer_link (id, generation) values (1, ?)")
                    .param(next)
                    .update();
        }
        database.sql("update organizer set generation = ? where id = ?")
                .params(next, organizer.value())
                .update();
    }

    /** The name an organizer gave, if they did. */
    public Optional<String> nameOf(OrganizerId organizer) {
        return database.sql("select name from organizer where id = ? and name is not null")
                .param(organizer.value())
                .query(String.class)
                .optional();
    }

    /** An organizer says who they are. */
    @Transactional
    public void giveName(OrganizerId organizer, String raw) {
        admit(organizer);
        String name = PlainText.line(raw, JoinService.FIELD_MAX);
        if (name.isEmpty()) {
            throw new Refusal(Reason.TOO_SHORT, 1);
        }
        database.sql("update organizer set name = ? where id = ?")
                .params(name, organizer.value())
                .update();
    }

    /** The {@code Set-Cookie} value that makes a browser remember its key. */
    public static String cookie(String key, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, key)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(LIFE)
                .build()
                .toString();
    }

    private int generation() {
        return database.sql("select generation from organizer_link where id = 1")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Optional<String> key(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
