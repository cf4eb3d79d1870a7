package org.wayforward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayforward.contribution.Kind;
import org.wayforward.identity.Keyed;
import org.wayforward.identity.Refusal;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.Task;

/** Every text a person sees is there in every language. */
class MessagesTest {

    private static final String ENGLISH = "translations.properties";
    private static final String FRENCH = "translations_fr.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(texts(FRENCH).keySet())
                .containsExactlyElementsOf(texts(ENGLISH).keySet());
    }

    @Test
    void bothLanguagesFillInTheSamePlaceholders() throws IOException {
        Map<String, String> french = texts(FRENCH);
        texts(ENGLISH)
                .forEach((key, text) -> assertThat(placeholders(french.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void noTextIsEmptyOrCarriesATypewritersApostrophe(String bundle) throws IOException {
        texts(bundle)
                .forEach((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("'", "TODO", "�"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void noKeyIsWrittenTwice(String bundle) throws IOException {
        assertThat(lines(bundle).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, Math.max(0, line.indexOf('=')))
                                .strip()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, FRENCH})
    void everyPluralHasBothForms(String bundle) throws IOException {
        Set<String> keys = texts(bundle).keySet();
        keys.stream()
                .filter(key -> key.endsWith(".one"))
                .forEach(key -> assertThat(keys).contains(key.substring(0, key.length() - 4) + ".other"));
        keys.stream()
                .filter(key -> key.endsWith(".other"))
                .forEach(key -> assertThat(keys).contains(key.substring(0, key.length() - 6) + ".one"));
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        assertThat(texts(ENGLISH)).containsKeys(keys("refusal.", Refusal.Reason.values()));
    }

    @Test
    void refusalsFillInOnlyWhatTheyAreGiven() throws IOException {
        Map<String, String> texts = texts(ENGLISH);
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            Set<String> placeholders = placeholders(text(texts, reason));
            switch (reason) {
                case TOO_SHORT, TOO_LONG ->
                    assertThat(placeholders).contains("0").isSubsetOf("0", "1");
                case FIELD_TOO_LONG,
                        ISSUE_CAP,
                        RECOMMENDATION_CAP,
                        PERSON_CAP,
                        TOO_MANY,
                        NO_SUPPORT_LEFT,
                        TOO_FAST,
                        CHANGED_SINCE,
                        TOO_MANY_JOINS,
                        ROOM_BUSY,
                        TOO_MANY_SUBPARAGRAPHS,
                        TOO_MANY_DRAFTS,
                        SENTENCE_MISSING,
                        TOO_FEW_ANSWERS,
                        TOO_MANY_EDITIONS ->
                    assertThat(placeholders).as(reason.key()).containsExactly("0");
                default -> assertThat(placeholders).as(reason.key()).isEmpty();
            }
        }
    }

    @Test
    void everyKindAndGroupHasItsWord() throws IOException {
        assertThat(texts(ENGLISH))
                .containsKeys(keys("kind.", Kind.values()))
                .containsKeys(keys("group.", StakeholderGroup.values()));
    }

    @Test
    void everyStepOfATemplateAndEveryTaskHasItsWords() throws IOException {
        assertThat(texts(ENGLISH)).containsKeys(keys("task.", Task.values())).containsKey("phase.step");
        for (AgendaTemplate template : AgendaTemplate.values()) {
            assertThat(texts(ENGLISH))
                    .containsKeys(template.steps().stream()
                            .map(step -> "phase." + step.name())
                            .toArray(String[]::new));
        }
    }

    /** Keys that code names outright; those it puts together are the screens' own tests' to find. */
    @Test
    void everyKeyThatCodeNamesExists() throws IOException {
        Map<String, String> texts = texts(ENGLISH);
        Pattern named = Pattern.compile(
                "(?:getTranslation|\\btranslate|\\btext|\\.t|\\bt|\\bplural)\\(\\s*[\"']([a-z][a-z-]*(?:\\.[a-zA-Z0-9-]+)+)[\"']");
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            Matcher found = named.matcher(Files.readString(file));
            while (found.find()) {
                String key = found.group(1);
                if (!texts.containsKey(key) && !texts.containsKey(key + ".other")) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("frontend"))) {
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(file -> file.toString().matches(".*\\.(java|js)"))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }

    private static String[] keys(String prefix, Keyed... constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.key()).toArray(String[]::new);
    }

    private static String text(Map<String, String> texts, Refusal.Reason reason) {
        return texts.getOrDefault("refusal." + reason.key(), "");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String bundle) throws IOException {
        java.util.Properties properties = new java.util.Properties();
        try (Reader in = new InputStreamReader(stream(bundle), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static List<String> lines(String bundle) throws IOException {
        try (java.io.InputStream in = stream(bundle)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static java.io.InputStream stream(String bundle) {
        return Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/vaadin-i18n/" + bundle), bundle);
    }
}
