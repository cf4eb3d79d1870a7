package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextsControllerTest extends ViewTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Test
    void onlyWhatBrowsersNeedIsHandedOut() throws Exception {
        JsonNode texts = texts("en");
        Set<String> families = texts.propertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(families)
                .containsExactly(
                        "balance",
                        "ballot",
                        "board",
                        "clock",
                        "connection",
                        "fate",
                        "group",
                        "kind",
                        "language",
                        "phase",
                        "ranking",
                        "task",
                        "wall");
    }

    @Test
    void everyLanguageHasTheSameKeysInItsOwnWords() throws Exception {
        JsonNode english = texts("en");
        JsonNode french = texts("fr");
        assertThat(french.propertyNames()).isEqualTo(english.propertyNames());
        assertThat(english.path("board.post").asString()).isEqualTo("Post");
        assertThat(french.path("group.civil-society").asString()).isEqualTo("Société civile");
    }

    @Test
    void anyOtherLanguageIsNotThere() {
        assertThat(get("tlh")).hasStatus(404);
        assertThat(get("EN")).hasStatus(404);
    }

    @Test
    void browsersMayKeepThemForAWhile() {
        assertThat(get("en")).hasStatusOk().hasHeader("Cache-Control", "max-age=300");
    }

    private JsonNode texts(String lang) throws Exception {
        return json.readTree(get(lang).getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(String lang) {
        return http.get().uri("/live/texts/" + lang + ".json").exchange();
    }
}
