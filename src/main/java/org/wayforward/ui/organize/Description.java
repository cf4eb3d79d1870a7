package org.wayforward.ui.organize;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wayforward.identity.Refusal;
import org.wayforward.session.SessionDescription;
import org.wayforward.ui.Messages;

/** The fields in which a session is described. */
class Description extends Div {

    private final TextField title = field("title");
    private final TextField shortTitle = field("short-title");
    private final TextField meeting = field("meeting");
    private final TextField organizers = field("organizers");
    private final TextField place = field("place");
    private final TextField dates = field("dates");
    private final TextField question = field("question");
    private final CheckboxGroup<String> languages = new CheckboxGroup<>(Messages.of("organize.languages"));

    Description() {
        addClassName("description");
        languages.setItems(SessionDescription.LANGUAGES);
        languages.setItemLabelGenerator(lang -> Messages.of("language." + lang));
        add(title, shortTitle, question, meeting, organizers, place, dates, languages);
    }

    private static TextField field(String key) {
        TextField field = new TextField(Messages.of("organize." + key));
        field.setId("describe-" + key);
        field.setWidthFull();
        return field;
    }

    void show(SessionDescription said) {
        title.setValue(said.title());
        shortTitle.setValue(said.shortTitle());
        meeting.setValue(said.meeting());
        organizers.setValue(said.organizers());
        place.setValue(said.place());
        dates.setValue(said.dates());
        question.setValue(said.question());
        languages.setValue(Set.copyOf(said.languages()));
    }

    void enable(boolean enabled) {
        Stream.of(title, shortTitle, meeting, organizers, place, dates, question)
                .forEach(field -> field.setReadOnly(!enabled));
        languages.setReadOnly(!enabled);
    }

    /**
     * What was typed, checked; the fields that are at fault say so.
     *
     * @throws Refusal as {@link SessionDescription#checked}
     */
    SessionDescription read() {
        limit(title, SessionDescription.TITLE_MAX);
        limit(shortTitle, SessionDescription.LINE_MAX);
        limit(meeting, SessionDescription.LINE_MAX);
        limit(organizers, SessionDescription.TITLE_MAX);
        limit(place, SessionDescription.WORD_MAX);
        limit(dates, SessionDescription.WORD_MAX);
        limit(question, SessionDescription.LINE_MAX);
        for (TextField needed : List.of(title, question)) {
            if (needed.getValue().isBlank()) {
                needed.setErrorMessage(Messages.of("refusal.field-missing"));
                needed.setInvalid(true);
            }
        }
        return new SessionDescription(
                        title.getValue(),
                        shortTitle.getValue(),
                        meeting.getValue(),
                        organizers.getValue(),
                        place.getValue(),
                        dates.getValue(),
                        question.getValue(),
                        SessionDescription.LANGUAGES.stream()
                                .filter(languages.getValue()::contains)
                                .toList())
                .checked();
    }

    private static void limit(TextField field, int max) {
        int length = field.getValue().codePointCount(0, field.getValue().length());
        field.setErrorMessage(Messages.of("refusal.field-too-long", max));
        field.setInvalid(length > max);
    }
}
