package org.wayforward.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.OrganizerId;
import org.wayforward.identity.PlainText;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Refusal.Reason;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionId;
import org.wayforward.identity.SessionState;
import org.wayforward.session.SessionDoor;
import org.wayforward.session.SessionFacts;
import org.wayforward.session.SessionFinder;
import org.wayforward.session.Turn;

/** How people come in: experts by the code, staff and walls by a link, and everybody again with another device. */
@Service
public class JoinService {

    /** How long a link for another device is good. */
    public static final Duration DEVICE_LINK_LIFE = Duration.ofMinutes(10);

    /** The most code points of a name, an affiliation or a country. */
    public static final int FIELD_MAX = 80;

    private final SessionDoor door;
    private final SessionFinder finder;
    private final Participants participants;
    private final ParticipantKeys keys;
    private final DeviceLinks deviceLinks;
    private final Links links;
    private final Limits limits;

    JoinService(
            SessionDoor door,
            SessionFinder finder,
            Participants participants,
            ParticipantKeys keys,
            DeviceLinks deviceLinks,
            Links links,
            Limits limits) {
        this.door = door;
        this.finder = finder;
        this.participants = participants;
        this.keys = keys;
        this.deviceLinks = deviceLinks;
        this.links = links;
        this.limits = limits;
    }

    /**
     * The session of a code somebody typed or scanned.
     *
     * @param address the network address they came from, for the limit on guessing
     */
    public SessionFacts look(String code, String address) {
        return finder.byCode(code.length() > 40 ? "" : code).orElseThrow(() -> {
            limits.guess(address);
            return new Refusal(Reason.UNKNOWN_CODE);
        });
    }

    /** An expert joins by the code. */
    public Joined join(String code, Introduction introduction, String address) {
        SessionFacts known = look(code, address);
        limits.join(address);
        if (introduction.group() == null) {
            throw new Refusal(Reason.GROUP_MISSING);
        }
        String name = optional(introduction.name());
        String affiliation = optional(introduction.affiliation());
        String country = optional(introduction.country());
        return door.pass(known.id(), turn -> {
            SessionFacts session = finder.facts(known.id());
            if (!session.open()) {
                throw new Refusal(session.state().reason());
            }
            if (!session.joiningOpen()) {
                throw new Refusal(Reason.JOINING_CLOSED);
            }
            Integer limit = session.joinLimit();
            if (limit != null && participants.countActive(known.id().value(), Role.EXPERT) >= limit) {
                throw new Refusal(Reason.SESSION_FULL);
            }
            Participant participant = admit(turn, Role.EXPERT, 0);
            participant.introduce(introduction.group(), name, affiliation, country);
            return withKey(turn, participant);
        });
    }

    /** Somebody opens a staff or wall link. */
    public Joined enter(SessionId session, Role role, String token, String address) {
        if (!links.valid(session, role, token)) {
            limits.guess(address);
            throw new Refusal(Reason.LINK_INVALID);
        }
        return door.pass(session, turn -> {
            if (!links.valid(session, role, token)) {
                throw new Refusal(Reason.LINK_INVALID);
            }
            mustOpenTo(session, role);
            return withKey(turn, admit(turn, role, links.generation(session, role)));
        });
    }

    /** Staff say who they are, so that others see who did what. */
    public void giveName(Actor actor, String raw) {
        String name = PlainText.line(raw, FIELD_MAX);
        if (name.isEmpty()) {
            throw new Refusal(Reason.TOO_SHORT, 1);
        }
        if (OrganizerId.is(actor)) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        door.pass(actor, Action.GIVE_NAME, turn -> {
            participants.getReferenceById(actor.participant().value()).name(name);
            return turn;
        });
    }

    /** The name somebody gave, if they did. */
    public Optional<String> nameOf(Actor actor) {
        return participants.findById(actor.participant().value()).map(Participant::name);
    }

    /** A one-time token with which this actor may go on with another device; good for {@link #DEVICE_LINK_LIFE}. */
    public String continueElsewhere(Actor actor) {
        if (OrganizerId.is(actor)) {
            throw new Refusal(Reason.BAD_REQUEST);
        }
        limits.post(actor);
        String token = Secret.random();
        return door.pass(actor, Action.CONTINUE_ELSEWHERE, turn -> {
            Instant until = turn.now().plus(DEVICE_LINK_LIFE);
            deviceLinks.save(new DeviceLink(turn, actor.participant().value(), Secret.hash(token), until));
            return token;
        });
    }

    /** Another device takes a one-time token: the same participant, a key of its own. */
    public Joined continueHere(String token, String address) {
        Optional<DeviceLink> found = deviceLinks.findByTokenHash(Secret.hash(token));
        if (found.isEmpty()) {
            limits.guess(address);
            throw new Refusal(Reason.LINK_INVALID);
        }
        return door.pass(new SessionId(found.get().sessionId()), turn -> {
            DeviceLink link = deviceLinks.findById(found.get().id()).orElseThrow();
            Participant participant =
                    participants.findById(link.participantId()).orElseThrow();
            if (!link.valid(turn.now()) || participant.removed()) {
                throw new Refusal(Reason.LINK_INVALID);
            }
            mustOpenTo(turn.session(), participant.role());
            link.use();
            return withKey(turn, participant);
        });
    }

    private void mustOpenTo(SessionId session, Role role) {
        SessionState state = finder.facts(session).state();
        if (!state.opensTo(role)) {
            throw new Refusal(state.reason());
        }
    }

    private Participant admit(Turn turn, Role role, int generation) {
        int pseudonym = participants.freePseudonym(turn.session().value());
        return participants.save(new Participant(turn, role, pseudonym, generation));
    }

    private Joined withKey(Turn turn, Participant participant) {
        String key = Secret.random();
        keys.save(new ParticipantKey(turn, participant.id(), Secret.hash(key)));
        return new Joined(participant.actor(), key);
    }

    private static @Nullable String optional(@Nullable String raw) {
        String line = raw == null ? "" : PlainText.line(raw, FIELD_MAX);
        return line.isEmpty() ? null : line;
    }
}
