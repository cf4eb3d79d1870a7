package org.wayforward.ui.draft;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayforward.discussion.OwnComment;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.Role;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeWords;
import org.wayforward.session.SessionFacts;
import org.wayforward.ui.LanguageSwitch;
import org.wayforward.ui.Messages;
import org.wayforward.ui.PracticeBadge;
import org.wayforward.ui.staff.Day;

/** The draft as one quiet page: recommendations first, key issues after them, and a box for a comment under each. */
class DraftPage extends Div {

    private final transient @Nullable Actor reader;
    private final transient DraftServices services;
    private final transient OutcomeWords words;
    private final transient List<Object> setup;
    private final Paragraph until = new Paragraph();
    private final Paragraph none = new Paragraph(Messages.of("published.none"));
    private final Div areas = new Div();
    private final Map<AreaId, AreaPart> parts = new HashMap<>();
    private final @Nullable CommentBox whole;
    private transient @Nullable SessionFacts shown;
    private transient @Nullable List<OwnComment> own;
    private boolean taken;

    DraftPage(SessionFacts session, OutcomeDocument document, @Nullable Actor reader, DraftServices services) {
        this.setup = setup(document);
        this.reader = reader;
        this.services = services;
        this.words = OutcomeWords.in(UI.getCurrent().getLocale().toLanguageTag());
        addClassNames("draft-page", "wf-own");
        // What is kept in the browser is kept by session.
        getElement().setAttribute("data-code", session.code());
        Div brand = new Div(Messages.of("brand.name"));
        brand.addClassName("draft-brand");
        Header top = new Header(brand, new PracticeBadge(session.practice()), new LanguageSwitch());
        top.addClassName("draft-top");
        H1 heading = new H1(Messages.of("published.title"));
        Paragraph meeting = new Paragraph(session.title());
        meeting.addClassName("draft-meeting");
        meeting.getElement().setAttribute("dir", "auto");
        Paragraph facts = new Paragraph(List.of(session.organizers(), session.place(), session.dates()).stream()
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(" · ")));
        facts.addClassName("wf-meta");
        Paragraph note = new Paragraph(Messages.of("published.indicative"));
        note.addClassName("draft-note");
        until.addClassName("draft-until");
        until.setId("until");
        none.addClassName("draft-note");
        Main main = new Main(heading, meeting, facts, note, until, files(session), none, areas);
        main.addClassName("draft-main");
        if (reader != null && reader.role() == Role.EXPERT) {
            CommentBox box = new CommentBox(
                    "whole",
                    Messages.of("published.comment.whole"),
                    reader,
                    services,
                    post -> services.comments().commentOnWhole(reader, post),
                    this::ownComments);
            H2 on = new H2(Messages.of("published.whole"));
            Section section = new Section(on, box);
            section.addClassName("draft-whole");
            main.add(section);
            whole = box;
        } else {
            whole = null;
        }
        add(top, main);
    }

    private static Div files(SessionFacts session) {
        Div files = new Div(file(session, "docx", "published.word"), file(session, "pdf", "published.pdf"));
        files.addClassName("draft-files");
        return files;
    }

    private static Anchor file(SessionFacts session, String kind, String words) {
        String lang = UI.getCurrent().getLocale().toLanguageTag();
        Anchor link = new Anchor(
                "/sessions/" + session.code() + "/outcome." + kind + "?published&lang=" + lang, Messages.of(words));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** Whether it still has the headings that this document has; they change only while a session is reopened. */
    boolean fits(OutcomeDocument document) {
        return setup.equals(setup(document));
    }

    private static List<Object> setup(OutcomeDocument document) {
        Stream<List<String>> areas =
                document.areas().stream().map(area -> List.of(area.label(), area.hue(), area.title()));
        return Stream.concat(Stream.of(document.masthead()), areas).toList();
    }

    /** Who reads, when it is somebody who joined. */
    Actor reader() {
        return Objects.requireNonNull(reader);
    }

    /** Shows the draft as it stands; what somebody types stays. */
    void show(OutcomeDocument document, SessionFacts session) {
        none.setVisible(!document.consolidated());
        for (OutcomeDocument.Area area : document.areas()) {
            parts.computeIfAbsent(area.id(), id -> {
                        AreaPart part = new AreaPart(area, reader, services, words, this::ownComments);
                        areas.add(part);
                        return part;
                    })
                    .show(area);
        }
        shown = null;
        time(session);
        if (own == null) {
            ownComments();
        } else {
            drawOwnComments(own);
        }
    }

    /** Says until when comments are taken, and takes none when that is over. */
    void time(SessionFacts session) {
        boolean commenting = session.commenting(services.clock().instant());
        if (session.equals(shown) && commenting == taken) {
            return;
        }
        shown = session;
        taken = commenting;
        Instant end = session.closing().until();
        until.removeAll();
        until.setVisible(end != null);
        if (end != null) {
            String key = !commenting
                    ? "published.over"
                    : reader != null && reader.role() == Role.EXPERT ? "published.until" : "published.until.others";
            until.add(new Span(Messages.of(key) + " "), new Day(end));
        }
        parts.values().forEach(part -> part.take(commenting));
        CommentBox box = whole;
        if (box != null) {
            box.take(commenting);
        }
    }

    /** Reads and shows what the reader has commented so far. */
    void ownComments() {
        if (whole != null) {
            drawOwnComments(services.comments().ownOnDraft(reader()));
        }
    }

    /** Each under what it is about; under the whole draft what is about a recommendation that is taken back into work. */
    private void drawOwnComments(List<OwnComment> comments) {
        own = comments;
        CommentBox box = whole;
        if (box == null) {
            return;
        }
        box.show(comments.stream()
                .filter(comment -> parts.values().stream().noneMatch(part -> part.shows(comment.draft())))
                .toList());
        parts.values().forEach(part -> part.show(comments));
    }
}
