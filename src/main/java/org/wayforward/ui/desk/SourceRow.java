package org.wayforward.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.ContributionId;
import org.wayforward.outcome.OutcomeDocument;
import org.wayforward.outcome.OutcomeDocument.Draft;
import org.wayforward.outcome.OutcomeDocument.Entry;
import org.wayforward.outcome.OutcomeDocument.Link;
import org.wayforward.outcome.OutcomeDocument.Source;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Icon;

/** A cluster or a single contribution, with who supports it and where it is used. */
class SourceRow extends ListItem {

    private final WfDesk desk;
    private final Span number = new Span();
    private final Span sign = new Span();
    private final Span name = new Span();
    private final Paragraph title = new Paragraph();
    private final Paragraph text = new Paragraph();
    private final GroupBars balance = new GroupBars();
    private final HtmlContainer same = new HtmlContainer("details");
    private final HtmlContainer sameSummary = new HtmlContainer("summary");
    private final UnorderedList members = new UnorderedList();
    private final Span facts = new Span();
    private final Span used = new Span();
    private final Tool use;
    private final Tool start;
    private final Tool talk;
    private transient @Nullable State shown;

    /** Everything that the row depends on. */
    private record State(Source source, @Nullable Draft chosen, boolean writable, int comments) {}

    SourceRow(WfDesk desk, Source first) {
        this.desk = desk;
        addClassNames("source", first.kind().key());
        getElement().setAttribute("data-source", Long.toString(first.key()));
        number.addClassName("n");
        sign.addClassNames("sign", first.kind().key());
        sign.getElement().setAttribute("aria-hidden", "true");
        Span kind = new Span(sign, name);
        kind.addClassName("wf-kind");
        kind.addClassName(first.kind().key());
        title.addClassName("source-title");
        title.getElement().setAttribute("dir", "auto");
        text.addClassName("says");
        text.getElement().setAttribute("dir", "auto");
        same.add(sameSummary, members);
        same.addClassName("same");
        use = new Tool("", () -> desk.use(source()), "quiet", "use");
        use.getElement().setAttribute("data-use", "");
        start = new Tool(Messages.of("desk.source.start"), () -> desk.start(source()), "quiet", "start")
                .icon("plus")
                .once();
        start.getElement().setAttribute("data-new", "");
        facts.addClassName("facts");
        used.addClassName("cite");
        talk = new Tool(
                "",
                () -> desk.talk()
                        .open(
                                source(),
                                desk.name(source().kind(), source().lead().number())),
                "quiet",
                "talk");
        Div choices = new Div(talk, use, start);
        choices.addClassName("source-do");
        Div foot = new Div(facts, used, choices);
        foot.addClassNames("source-foot", "wf-meta");
        Div what = new Div(kind, title, text, same, balance, foot);
        what.addClassName("source-what");
        add(number, what);
    }

    private Source source() {
        return Objects.requireNonNull(shown).source();
    }

    /** Shows the source as it stands, and what can be done with it for the chosen recommendation. */
    void show(Source source, @Nullable Draft chosen, boolean writable) {
        State next = new State(source, chosen, writable, desk.talk().count(source));
        if (next.equals(shown)) {
            return;
        }
        if (shown == null || !source.equals(shown.source())) {
            draw(source);
        }
        shown = next;
        String called = desk.name(source.lead().kind(), source.lead().number());
        talk.say(DeskTalk.words(next.comments()));
        talk.spoken(DeskTalk.words(next.comments()) + ", " + called);
        talk.setVisible(writable || next.comments() > 0);
        use.setVisible(false);
        if (writable && chosen != null && !linked(chosen, source)) {
            use.setVisible(true);
            use.say(Messages.of("desk.source.use", chosen.number()));
            use.spoken(Messages.of("desk.source.use.spoken", called, chosen.number()));
        }
        start.setVisible(writable);
        start.spoken(Messages.of("desk.source.start.spoken", called));
    }

    private void draw(Source source) {
        Entry lead = source.lead();
        number.setText(Integer.toString(source.supporters()));
        number.setTitle(Messages.count("outcome.supporters", source.supporters()));
        name.setText(desk.name(lead.kind(), lead.number()));
        String heading = source.title();
        title.setVisible(heading != null && !heading.isBlank());
        title.setText(heading == null ? "" : heading);
        text.setText(lead.text());
        text.getElement().setAttribute("lang", lead.lang());
        balance.show(source.balance());
        setClassName("is-used", !source.uses().isEmpty());
        same.setVisible(source.members().size() > 1);
        sameSummary.setText(Messages.of("desk.source.same", source.members().size()));
        members.removeAll();
        if (source.members().size() > 1) {
            source.members().forEach(member -> members.add(member(member)));
        }
        facts.setText(facts(source));
        used.removeAll();
        used.setVisible(!source.uses().isEmpty());
        if (!source.uses().isEmpty()) {
            used.add(new Icon("check"), new Span(Messages.of("desk.source.used", numbers(source.uses()))));
        }
    }

    private ListItem member(Entry member) {
        Span who = new Span(desk.name(member.kind(), member.number()));
        who.addClassName("member-number");
        Span words = new Span(member.text());
        words.getElement().setAttribute("dir", "auto").setAttribute("lang", member.lang());
        Span support = new Span(Messages.count("outcome.supporters", member.supporters()));
        support.addClassName("wf-meta");
        return new ListItem(who, words, support);
    }

    private static String facts(Source source) {
        Entry lead = source.lead();
        List<String> said = new ArrayList<>();
        if (source.members().size() == 1 && !lead.groups().isEmpty()) {
            said.add(lead.groups().stream()
                    .sorted()
                    .map(group -> Messages.of("group", group))
                    .collect(Collectors.joining(" + ")));
        }
        if (source.members().size() == 1 && lead.entered() != null) {
            said.add(Messages.of("medium", lead.entered()));
        }
        if (lead.signature() != null) {
            said.add(Messages.of("staff.signed", lead.signature()));
        }
        if (!lead.addresses().isEmpty()) {
            said.add(Messages.of("staff.addresses", String.join(", ", lead.addresses())));
        }
        return String.join(" · ", said);
    }

    static String numbers(List<OutcomeDocument.Use> uses) {
        return uses.stream().map(use -> Integer.toString(use.number())).collect(Collectors.joining(", "));
    }

    private static boolean linked(Draft draft, Source source) {
        List<ContributionId> ends = (source.kind() == Kind.ISSUE ? draft.answers() : draft.restsOn())
                .stream().map(Link::id).toList();
        return ends.containsAll(source.ids());
    }
}
