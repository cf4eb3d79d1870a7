package org.wayforward.ui;

import java.time.Duration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The messages that the browser's own modules need, of one language. */
@RestController
class TextsController {

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final Set<String> FOR_BROWSERS = Set.of(
            "board",
            "wall",
            "clock",
            "connection",
            "kind",
            "group",
            "phase",
            "task",
            "language",
            "fate",
            "ballot",
            "balance",
            "ranking");

    @GetMapping("/live/texts/{lang}.json")
    ResponseEntity<Map<String, String>> texts(@PathVariable String lang) {
        return Languages.known(lang)
                .map(locale -> {
                    ResourceBundle bundle = ResourceBundle.getBundle(
                            BUNDLE,
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
                    Map<String, String> texts = new TreeMap<>();
                    bundle.keySet().stream()
                            .filter(key -> FOR_BROWSERS.contains(key.substring(0, Math.max(0, key.indexOf('.')))))
                            .forEach(key -> texts.put(key, bundle.getString(key)));
                    return ResponseEntity.ok()
                            .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                            .<Map<String, String>>body(texts);
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
