package org.wayforward.ui.draft;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayforward.identity.Actor;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.Role;
import org.wayforward.identity.SessionState;
import org.wayforward.live.Presence;
import org.wayforward.live.Update;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Follower;
import org.wayforward.ui.Messages;
import org.wayforward.ui.Screens;
import org.wayforward.ui.Slip;
import org.wayforward.ui.Visits;

/**
 * The draft of a closed session: everybody who joined reads it, and anybody where that was allowed at closing. Experts
 * comment while comments are taken.
 */
@Route(Screens.DRAFT)
public class DraftView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Follower.View {

    private static final Duration PACE = Duration.ofSeconds(1);

    /** Experts before staff: who is both may comment. */
    private static final List<Role> READERS = List.of(Role.EXPERT, Role.RAPPORTEUR, Role.FACILITATOR, Role.ORGANIZER);

    private final transient Visits visits;
    private final transient DraftServices services;
    private Div content = new Div();
    private transient @Nullable Actor who;
    private @Nullable DraftPage page;
    private long mine;
    private long drawn;
    private @Nullable Slip early;
    private boolean over;
    private String title = Messages.of("brand.name");

    DraftView(Visits visits, DraftServices services) {
        this.visits = visits;
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content = new Div();
        getContent().removeAll();
        getContent().add(content);
        page = null;
        early = null;
        mine = 0;
        drawn = 0;
        over = false;
        try {
            SessionFacts session =
                    visits.session(event.getRouteParameters().get(Screens.CODE).orElse(""));
            Optional<Actor> reader = READERS.stream()
                    .map(role -> reader(session, role))
                    .flatMap(Optional::stream)
                    .findFirst();
            title = session.shortTitle();
            open(session, reader.orElse(null));
        } catch (Refusal refusal) {
            content.add(Slip.refused(refusal));
        }
    }

    /** A role that ended must not stand in the way of another, nor of reading as anybody may. */
    private Optional<Actor> reader(SessionFacts session, Role role) {
        try {
            return visits.visitor(session, role);
        } catch (Refusal ended) {
            return Optional.empty();
        }
    }

    private void open(SessionFacts session, @Nullable Actor reader) {
        who = reader;
        if (session.open()) {
            early(session);
        } else if (reader == null && !session.closing().observers()) {
            content.add(Slip.closed(Messages.of("published.needs-joined")));
        } else {
            draw(session);
        }
        if (reader != null) {
            Follower.follow(content, reader, services.rooms().room(session.id()), this, PACE);
        }
    }

    private void early(SessionFacts session) {
        Slip slip = new Slip(Messages.of("published.early"), Messages.of("published.early.text"));
        if (who != null && who.role() == Role.EXPERT) {
            Anchor board = new Anchor(
                    Screens.address(Role.EXPERT, session.code()).substring(1), Messages.of("published.to-board"));
            board.setRouterIgnore(true);
            slip = new Slip(Messages.of("published.early"), Messages.of("published.early.text"), new Paragraph(board));
        }
        if (page != null) {
            // Hidden, so that what is being typed in it is still there when the session is closed again.
            page.setVisible(false);
        }
        content.add(slip);
        early = slip;
    }

    /** Draws the draft, or draws it anew. */
    private void draw(SessionFacts session) {
        OutcomeDocument document = services.documents().published(session.id(), who);
        DraftPage made = page;
        if (made == null || !made.fits(document)) {
            content.removeAll();
            made = new DraftPage(session, document, who, services);
            content.add(made);
            page = made;
        }
        made.show(document, session);
        made.setVisible(true);
        drawn = document.revision();
        if (early != null) {
            content.remove(early);
            early = null;
        }
    }

    @Override
    public void show(Update update) {
        SessionFacts session = update.board().session();
        long revision = update.board().revision();
        if (over || revision < drawn) {
            return;
        }
        if (session.open()) {
            drawn = revision;
            if (early == null) {
                early(session);
            }
            return;
        }
        try {
            long moved = update.board().outcomeRevision();
            if (early != null || moved > drawn) {
                draw(session);
                drawn = Math.max(drawn, moved);
            }
            DraftPage open = Objects.requireNonNull(page);
            open.time(session);
            long touched = update.board().mineRevision(open.reader().participant());
            if (touched != mine) {
                mine = touched;
                open.ownComments();
            }
        } catch (Refusal refusal) {
            // Where it was reopened since, what says so is on its way.
            if (refusal.reason() != SessionState.OPEN.reason()) {
                end(refusal.reason());
            }
        }
    }

    /** Who reads the draft takes no part in a session by it. */
    @Override
    public boolean attends() {
        return false;
    }

    /** Comments end at a time. */
    @Override
    public boolean ages() {
        return true;
    }

    @Override
    public void show(Presence presence) {
        // Who is here does not matter to a reader.
    }

    @Override
    public void end(Refusal.Reason reason) {
        over = true;
        // What followed the room goes with its place.
        getContent().removeAll();
        getContent().add(Slip.refused(new Refusal(reason)));
    }

    @Override
    public String getPageTitle() {
        return Messages.of("published.page-title", title);
    }
}
