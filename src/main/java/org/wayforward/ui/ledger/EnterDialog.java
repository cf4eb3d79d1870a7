package org.wayforward.ui.ledger;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wayforward.contribution.ContributionText;
import org.wayforward.contribution.EnterContribution;
import org.wayforward.contribution.EnteringService;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.Medium;
import org.wayforward.identity.Actor;
import org.wayforward.identity.AreaId;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.live.Projection;
import org.wayforward.participant.JoinService;
import org.wayforward.ui.Messages;
import org.wayforward.ui.staff.Press;

/**
 * Enters what somebody without a screen has said or put on paper, one after the other. What is typed stays when it is
 * refused and when the dialog is closed; what has been entered can be corrected for a while, by whoever typed it, and its
 * text is not shown again otherwise.
 */
class EnterDialog extends Dialog {

    /** How many of the last entries are offered to be corrected. */
    private static final int RECENT = 5;

    private final transient Actor actor;
    private final transient EnteringService service;
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(Messages.of("enter.kind"));
    private final RadioButtonGroup<Medium> medium = new RadioButtonGroup<>(Messages.of("enter.medium"));
    private final Select<Area> area = new Select<>();
    private final Select<StakeholderGroup> group = new Select<>();
    private final TextArea text = new TextArea(Messages.of("enter.text"));
    private final TextField name = new TextField(Messages.of("enter.name"));
    private final Paragraph secret = new Paragraph(Messages.of("enter.private"));
    private final Paragraph said = new Paragraph();
    private final Div recent = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Button go = new Button(Messages.of("enter.go"));
    private final Button cancel = new Button(Messages.of("enter.cancel"), click -> stopCorrecting());
    private String clientKey = newKey();
    private transient @Nullable Row correcting;
    private String kept = "";
    private List<Area> areas = List.of();

    private record Area(long id, String label, String name) {}

    EnterDialog(Actor actor, EnteringService service) {
        this.actor = actor;
        this.service = service;
        setHeaderTitle(Messages.of("enter.title"));
        setWidth("min(44rem, 94vw)");
        setCloseOnOutsideClick(false);
        kind.setId("enter-kind");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> Messages.of("kind", one));
        kind.setValue(Kind.ISSUE);
        medium.setId("enter-medium");
        medium.setItems(Medium.values());
        medium.setItemLabelGenerator(one -> Messages.of("enter.medium", one));
        medium.setValue(Medium.SPOKEN);
        area.setId("enter-area");
        area.setLabel(Messages.of("enter.area"));
        area.setItemLabelGenerator(one -> one == null ? "" : one.label() + ". " + one.name());
        group.setId("enter-group");
        group.setLabel(Messages.of("enter.group"));
        group.setPlaceholder(Messages.of("enter.group.none"));
        group.setItems(StakeholderGroup.values());
        group.setItemLabelGenerator(one -> one == null ? "" : Messages.of("group", one));
        text.setId("enter-text");
        text.setHelperText(Messages.of("enter.text.helper", ContributionText.MIN, ContributionText.MAX));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMinRows(3);
        text.setAutofocus(true);
        text.getElement().setAttribute("dir", "auto");
        name.setId("enter-name");
        name.setMaxLength(JoinService.FIELD_MAX);
        name.setHelperText(Messages.of("enter.name.helper"));
        Div fields = new Div(kind, medium, area, group, text, name);
        fields.addClassName("enter-fields");
        secret.addClassName("wf-meta");
        secret.setVisible(false);
        said.addClassName("enter-said");
        said.getElement().setAttribute("role", "status");
        recent.add(new H3(Messages.of("enter.recent")), list);
        recent.addClassName("enter-recent");
        recent.setVisible(false);
        list.addClassName("person-list");
        Div content = new Div(fields, secret, said, recent);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        Press.on(go, this::save);
        go.setId("enter-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        cancel.setVisible(false);
        getFooter().add(new Button(Messages.of("dialog.close"), click -> close()), cancel, go);
    }

    /** Opens with an area and a group chosen, where they are known; what is typed stays. */
    void open(@Nullable Long wantedArea, @Nullable StakeholderGroup wantedGroup) {
        if (correcting == null) {
            areas.stream()
                    .filter(one -> wantedArea != null && one.id() == wantedArea)
                    .findFirst()
                    .ifPresent(area::setValue);
            Optional.ofNullable(wantedGroup).ifPresent(group::setValue);
        }
        open();
    }

    /** Shows the areas as they are called now, and whether texts are private. */
    void show(Projection now) {
        secret.setVisible(!now.session().phase().seeOthers());
        List<Area> next = now.areas().stream()
                .map(one -> new Area(one.id(), one.label(), one.name()))
                .toList();
        if (next.equals(areas)) {
            return;
        }
        Area chosen = area.getValue();
        areas = next;
        area.setItems(next);
        next.stream()
                .filter(one -> chosen != null && one.id() == chosen.id())
                .findFirst()
                .or(() -> next.stream().findFirst())
                .ifPresent(area::setValue);
    }

    private void save() {
        text.setInvalid(false);
        group.setInvalid(false);
        Row row = correcting;
        try {
            if (row == null) {
                enter();
            } else {
                service.correct(actor, row.entered.id(), text.getValue());
                row.text = text.getValue();
                stopCorrecting();
                say(Messages.of("enter.corrected", row.called()));
            }
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void enter() {
        StakeholderGroup speaksFor = group.getValue();
        EnteringService.Entered entered = service.enter(
                actor,
                new EnterContribution(
                        clientKey,
                        Objects.requireNonNull(kind.getValue()),
                        new AreaId(area.getValue() == null ? 0 : area.getValue().id()),
                        text.getValue(),
                        speaksFor,
                        name.getValue(),
                        Objects.requireNonNull(medium.getValue()),
                        UI.getCurrent().getLocale().getLanguage()));
        clientKey = newKey();
        Row row = new Row(entered, text.getValue(), speaksFor, medium.getValue());
        list.addComponentAsFirst(row);
        while (list.getComponentCount() > RECENT) {
            list.remove(list.getComponentAt(RECENT));
        }
        recent.setVisible(true);
        text.clear();
        name.clear();
        text.focus();
        say(Messages.of("enter.done", row.called()));
    }

    /** Nothing that was typed is lost; what to do stands where it is to be done. */
    private void refused(Refusal refusal) {
        String why = Messages.of(refusal);
        switch (refusal.reason()) {
            case TOO_SHORT, TOO_LONG -> {
                text.setErrorMessage(why);
                text.setInvalid(true);
                text.focus();
            }
            case GROUP_UNKNOWN -> {
                group.setErrorMessage(why);
                group.setInvalid(true);
                group.focus();
            }
            default -> say(why);
        }
    }

    private void say(String words) {
        said.setText(words);
    }

    private void correct(Row row) {
        if (correcting == null) {
            kept = text.getValue();
        }
        correcting = row;
        text.setValue(row.text);
        text.setInvalid(false);
        text.focus();
        say(Messages.of("enter.correcting", row.called()));
        mode(true);
    }

    private void stopCorrecting() {
        correcting = null;
        text.setValue(kept);
        text.setInvalid(false);
        kept = "";
        say("");
        mode(false);
        text.focus();
    }

    private void mode(boolean corrects) {
        go.setText(Messages.of(corrects ? "enter.save" : "enter.go"));
        cancel.setVisible(corrects);
        kind.setEnabled(!corrects);
        medium.setEnabled(!corrects);
        area.setEnabled(!corrects);
        group.setEnabled(!corrects);
        name.setEnabled(!corrects);
    }

    private void takeBack(Row row) {
        try {
            service.takeBack(actor, row.entered.id());
            if (row.equals(correcting)) {
                stopCorrecting();
            }
            list.remove(row);
            recent.setVisible(list.getComponentCount() > 0);
            say(Messages.of("enter.taken-back", row.called()));
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** One that has just been entered: that it is there, not what it says. */
    private final class Row extends ListItem {

        private final transient EnteringService.Entered entered;
        private String text;

        Row(EnteringService.Entered entered, String text, StakeholderGroup group, Medium medium) {
            this.entered = entered;
            this.text = text;
            Span facts = new Span(Messages.of("group", group) + " · " + Messages.of("medium", medium));
            facts.addClassName("wf-meta");
            Button correct = new Button(Messages.of("enter.correct"), click -> correct(this));
            Button takeBack = new Button(Messages.of("enter.take-back"), click -> takeBack(this));
            for (Button button : new Button[] {correct, takeBack}) {
                button.addThemeName("small");
                button.setAriaLabel(button.getText() + " " + called());
            }
            add(new Div(new Span(called()), facts), new Div(correct, takeBack));
        }

        private String called() {
            return Messages.of("kind", entered.kind()) + "\u00a0" + entered.number();
        }
    }
}
