package org.wayforward.ui.desk;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Action;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Permissions;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.SessionState;
import org.wayforward.live.BallotProjector;
import org.wayforward.live.Update;
import org.wayforward.outcome.DraftService;
import org.wayforward.outcome.DraftStatus;
import org.wayforward.outcome.Edition;
import org.wayforward.outcome.EditionService;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Area;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Link;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.outcome.OutcomeDocuments;
import org.wayforward.outcome.RegisterService;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.Attempt;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.AreaTabs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code <wf-desk>}: sources, recommendations and document of a session, and what its parts ask for. Its module keeps what
 * is typed in the browser until it is saved, and knows the keys and the dragging.
 */
@Tag("wf-desk")
@JsModule("context://modules/desk.js")
class WfDesk extends HtmlContainer {

    private final transient Actor actor;
    private final transient OutcomeDocuments documents;
    private final transient DraftService service;
    private final transient RegisterService register;
    private final transient EditionService editions;
    private final transient DeskTalk talk;
    private final AreaTabs tabs = new AreaTabs(true, area -> chooseArea());
    private final PaneSwitch panes = new PaneSwitch(this::showPane);
    private final SourcesPane sources = new SourcesPane(this);
    private final DraftsPane drafts = new DraftsPane(this);
    private final Sheet sheet = new Sheet();
    private final EditionsPart issued;
    private final Div spoken = new Div();
    private final Map<AreaId, DraftId> chosen = new HashMap<>();
    private transient @Nullable OutcomeDocument document;
    private transient List<Edition> listed = List.of();
    private transient Map<ContributionId, Source> sourceOf = Map.of();
    private SessionState state = SessionState.OPEN;
    private boolean balloting;
    private boolean commenting;

    /**
     * A desk.
     *
     * @param talk the comments of the room and of the staff
     * @param tools what can be done with the sources as a whole
     */
    WfDesk(
            Actor actor,
            String code,
            OutcomeDocuments documents,
            DraftService service,
            RegisterService register,
            EditionService editions,
            DeskTalk talk,
            Component tools) {
        this.actor = actor;
        this.documents = documents;
        this.service = service;
        this.register = register;
        this.editions = editions;
        this.issued = new EditionsPart(code, this::issue);
        this.talk = talk;
        addClassName("desk");
        getElement().setAttribute("code", code);
        Nav bar = new Nav(tabs, panes);
        bar.getElement().setAttribute("aria-label", Messages.of("desk.bar"));
        bar.addClassName("desk-bar");
        Main main = new Main(drafts, issued, sheet);
        main.addClassNames("draft", "scroller");
        main.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", Messages.of("desk.main"));
        sources.tools(tools);
        spoken.addClassName("wf-sr");
        spoken.getElement().setAttribute("role", "status");
        add(bar, sources, main, spoken);
        showPane(PaneSwitch.Pane.RECOMMENDATIONS);
    }

    // ---- what is shown ----

    /** Shows the areas and, when the room has gone further than what is shown, reads what it has brought. */
    void show(Update update, Instant at) {
        SessionFacts session = update.board().session();
        boolean open = BallotProjector.open(update.board());
        boolean taken = session.commenting(at);
        boolean changed = state != session.state() || balloting != open || commenting != taken;
        state = session.state();
        balloting = open;
        commenting = taken;
        drafts.closing(session, at);
        talk.show(update.projection());
        tabs.show(update.projection().areas());
        OutcomeDocument shown = document;
        if (shown == null || shown.revision() < update.board().revision()) {
            refresh();
        } else if (changed) {
            draw();
        }
    }

    /** Reads the document again and shows it. */
    void refresh() {
        OutcomeDocument read = documents.read(actor);
        document = read;
        listed = editions.list(actor);
        Map<ContributionId, Source> all = new HashMap<>();
        read.areas()
                .forEach(area -> area.sources().forEach(source -> source.ids().forEach(id -> all.put(id, source))));
        sourceOf = all;
        draw();
    }

    private void draw() {
        OutcomeDocument now = document;
        if (now == null) {
            return;
        }
        now.areas().stream()
                .filter(area -> area.id().value() == tabs.current())
                .findFirst()
                .ifPresent(area -> {
                    sources.show(area, chosen(area), writable());
                    drafts.show(now, area, chosen(area), state);
                });
        if (sheet.isVisible()) {
            sheet.show(now);
            issued.show(listed, Permissions.allow(actor.role(), Action.ISSUE_EDITION, state, commenting));
        }
    }

    private void chooseArea() {
        draw();
        getElement().executeJs("this.keepArea?.($0)", Long.toString(tabs.current()));
    }

    private void showPane(PaneSwitch.Pane pane) {
        panes.press(pane);
        getElement().setAttribute("pane", pane.key());
        sheet.setVisible(pane == PaneSwitch.Pane.DOCUMENT);
        issued.setVisible(pane == PaneSwitch.Pane.DOCUMENT);
        drafts.setVisible(pane != PaneSwitch.Pane.DOCUMENT);
        draw();
    }

    /** Issues an edition of the recommendations as they are. */
    private void issue() {
        int[] number = {0};
        if (carryOut(() -> number[0] = editions.issue(actor))) {
            announce(Messages.of("desk.said.edition", number[0]));
        }
    }

    /** Shows the recommendations of an area. */
    void goTo(AreaId area) {
        showPane(PaneSwitch.Pane.RECOMMENDATIONS);
        if (tabs.current() != area.value()) {
            tabs.choose(area.value());
        }
    }

    /** The comments of the room and of the staff. */
    DeskTalk talk() {
        return talk;
    }

    /** Whether the ballot takes answers now; then nobody is told what they are. */
    boolean balloting() {
        return balloting;
    }

    OutcomeDocument document() {
        return Objects.requireNonNull(document);
    }

    /** A recommendation, wherever it stands, removed or not. */
    Optional<Draft> draft(DraftId id) {
        return Stream.concat(document().drafts(), document().removedDrafts())
                .filter(draft -> draft.id().equals(id))
                .findFirst();
    }

    /** Whether a recommendation was removed. */
    boolean removed(Draft draft) {
        return document().removedDrafts().anyMatch(one -> one.id().equals(draft.id()));
    }

    /** The cluster or single contribution that a contribution is now part of; null for one that is gone. */
    @Nullable
    Source sourceOf(ContributionId id) {
        return sourceOf.get(id);
    }

    /** Whether anything may be written now. */
    boolean writable() {
        return Permissions.allow(actor.role(), Action.WRITE_DRAFTS, state, commenting);
    }

    /** How a contribution is called: "Issue II.2". */
    String name(Kind kind, String number) {
        return Messages.of("kind", kind) + "\u00a0" + number;
    }

    /** Tells those who do not see it what has just been done. */
    void announce(String words) {
        spoken.setText(words);
    }

    // ---- which recommendation is at hand ----

    private @Nullable Draft chosen(Area area) {
        DraftId wanted = chosen.get(area.id());
        List<Draft> all = area.drafts();
        return all.stream()
                .filter(draft -> draft.id().equals(wanted))
                .findFirst()
                .or(() -> all.reversed().stream()
                        .filter(draft -> draft.status() == DraftStatus.DRAFT)
                        .findFirst())
                .or(() -> all.reversed().stream().findFirst())
                .orElse(null);
    }

    /** Takes a recommendation at hand: sources are used in it. */
    void choose(Draft draft) {
        if (!draft.id().equals(chosen.put(draft.area(), draft.id()))) {
            draw();
        }
    }

    /** Goes to the next recommendation with a reservation that nobody has dealt with, round and round. */
    void nextOpen() {
        List<Draft> all = document().drafts().toList();
        DraftId at = chosen.get(new AreaId(tabs.current()));
        int from = all.stream().map(Draft::id).toList().indexOf(at) + 1;
        Stream.concat(all.stream().skip(from), all.stream().limit(from))
                .filter(draft -> ReservationList.open(draft) > 0)
                .findFirst()
                .ifPresent(draft -> {
                    chosen.put(draft.area(), draft.id());
                    goTo(draft.area());
                    draw();
                    drafts.reveal(draft.id());
                });
    }

    // ---- commands ----

    DraftService service() {
        return service;
    }

    /** What is done about the ballot. */
    RegisterService register() {
        return register;
    }

    Actor actor() {
        return actor;
    }

    /** Carries out a command and shows what has come of it; says why not when it was refused. */
    boolean carryOut(Runnable command) {
        return Attempt.tell(() -> {
            command.run();
            refresh();
        });
    }

    /** Uses a source in the recommendation at hand: an issue is answered, a recommendation is rested on. */
    void use(Source source) {
        AreaId area = new AreaId(tabs.current());
        document().areas().stream()
                .filter(one -> one.id().equals(area))
                .findFirst()
                .map(this::chosen)
                .ifPresent(draft -> link(draft.id(), source));
    }

    private void link(DraftId draft, Source source) {
        boolean done = carryOut(() -> {
            if (source.kind() == Kind.ISSUE) {
                service.answer(actor, draft, source.ids(), true);
            } else {
                service.rest(actor, draft, source.ids(), true);
            }
        });
        if (done) {
            draft(draft)
                    .ifPresent(now -> announce(Messages.of(
                            "desk.said.used", name(source.kind(), source.lead().number()), now.number())));
        }
    }

    /** Lets a recommendation answer an issue. */
    void answer(DraftId draft, Link issue) {
        Source source = sourceOf(issue.id());
        List<ContributionId> ids = source == null ? List.of(issue.id()) : source.ids();
        carryOut(() -> service.answer(actor, draft, ids, true));
    }

    /** Takes contributions out of a recommendation. */
    void unlink(DraftId draft, List<Link> links) {
        List<ContributionId> ids = links.stream().map(Link::id).toList();
        carryOut(() -> {
            Draft now = draft(draft).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND));
            List<ContributionId> answered = both(now.answers(), ids);
            List<ContributionId> restedOn = both(now.restsOn(), ids);
            if (!answered.isEmpty()) {
                service.answer(actor, draft, answered, false);
            }
            if (!restedOn.isEmpty()) {
                service.rest(actor, draft, restedOn, false);
            }
        });
    }

    private static List<ContributionId> both(List<Link> links, List<ContributionId> ids) {
        return links.stream().map(Link::id).filter(ids::contains).toList();
    }

    /** Begins a recommendation with a source, its words being the first wording. */
    void start(Source source) {
        boolean issue = source.kind() == Kind.ISSUE;
        begin(source.lead().text(), issue ? source.ids() : List.of(), issue ? List.of() : source.ids());
    }

    /** Begins an empty recommendation. */
    void startEmpty() {
        begin("", List.of(), List.of());
    }

    private void begin(String text, List<ContributionId> answers, List<ContributionId> restsOn) {
        AreaId area = new AreaId(tabs.current());
        DraftId[] made = new DraftId[1];
        if (carryOut(() -> {
            made[0] = service.add(actor, area, text, answers, restsOn);
            chosen.put(area, made[0]);
        })) {
            showPane(PaneSwitch.Pane.RECOMMENDATIONS);
            drafts.open(made[0], true);
            draft(made[0]).ifPresent(draft -> announce(Messages.of("desk.said.added", draft.number())));
        }
    }

    /** Opens a recommendation to write in. */
    void write(DraftId id) {
        drafts.open(id, false);
    }

    /** Moves a recommendation one place up or down in its area. */
    void nudge(DraftId id, int by) {
        Draft draft = draft(id).orElse(null);
        if (draft == null || !writable()) {
            return;
        }
        List<Draft> order = inArea(draft.area());
        int from = order.indexOf(draft);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < order.size()) {
            int before = by > 0 ? to + 1 : to;
            place(id, before < order.size() ? order.get(before).id() : null);
        }
    }

    private List<Draft> inArea(AreaId area) {
        return document().areas().stream()
                .filter(one -> one.id().equals(area))
                .flatMap(one -> one.drafts().stream())
                .toList();
    }

    /** Puts a recommendation before another one of its area, or last. */
    void place(DraftId id, @Nullable DraftId before) {
        Draft draft = draft(id).orElse(null);
        if (draft == null) {
            return;
        }
        drafts.still(id);
        if (carryOut(() -> service.move(actor, id, draft.area(), before))) {
            List<Draft> order = inArea(draft.area());
            int place = order.stream().map(Draft::id).toList().indexOf(id) + 1;
            announce(Messages.of("desk.said.moved", place, order.size()));
        }
    }

    /** Moves a recommendation to the end of another area, and goes there with it. */
    void toArea(DraftId id, AreaId area) {
        if (carryOut(() -> service.move(actor, id, area, null))) {
            chosen.put(area, id);
            goTo(area);
        }
    }

    /** Takes a recommendation out; it can be brought back. */
    void remove(Draft draft) {
        drafts.remove(draft);
    }

    /** Brings a removed recommendation back. */
    void restore(DraftId id) {
        drafts.restore(id, null);
    }

    // ---- what the browser keeps ----

    /** The browser may forget this text: it is saved. */
    void saved(DraftId id, String text) {
        getElement().executeJs("this.saved?.($0,$1)", Long.toString(id.value()), text);
    }

    /** The browser may forget whatever was typed into a recommendation. */
    void forget(DraftId id) {
        getElement().executeJs("this.forget?.($0)", Long.toString(id.value()));
    }

    // ---- what the browser asks for ----

    /** The page is there; {@code kept} is the area it showed last and what was typed and never saved. */
    @ClientCallable
    void begin(@Nullable ObjectNode kept) {
        if (kept == null) {
            return;
        }
        long area = kept.path("area").asLong(0);
        List<AreaId> unsaved = new ArrayList<>();
        for (JsonNode one : kept.path("texts")) {
            draft(new DraftId(one.path("id").asLong(0)))
                    .filter(draft -> drafts.bringBack(
                            draft,
                            one.path("text").asString(""),
                            one.path("seen").asLong(0)))
                    .ifPresent(draft -> unsaved.add(draft.area()));
        }
        if (document().areas().stream().anyMatch(one -> one.id().value() == area)) {
            tabs.choose(area);
        }
        draw();
        document().areas().stream()
                .filter(one -> unsaved.contains(one.id()) && one.id().value() != tabs.current())
                .findFirst()
                .ifPresent(drafts::keptIn);
    }

    @ClientCallable
    void done(double draft) {
        drafts.done(new DraftId((long) draft));
    }

    @ClientCallable
    void nudge(double draft, double by) {
        nudge(new DraftId((long) draft), by > 0 ? 1 : -1);
    }

    /** {@code before} is 0 for the last place. */
    @ClientCallable
    void place(double draft, double before) {
        if (writable()) {
            place(new DraftId((long) draft), before > 0 ? new DraftId((long) before) : null);
        }
    }

    @ClientCallable
    void hold(boolean hold) {
        sources.hold(hold);
    }
}
