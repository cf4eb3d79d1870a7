package org.wayforward.sorting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many words two texts share, to put the likely places first. Short words say nothing in most languages, and the
 * beginnings of words are compared, so that <i>service</i> and <i>services</i> are one.
 */
public final class Likeness {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;
    private static final int BEGINNING = 6;

    /** The same texts are compared for everybody who is asked, so their words are kept. */
    private static final Cache<String, Set<String>> KNOWN =
            Caffeine.newBuilder().maximumSize(4_000).build();

    private Likeness() {}

    /** The words of a text that say something. */
    public static Set<String> words(String text) {
        return KNOWN.get(text, Likeness::split);
    }

    private static Set<String> split(String text) {
        Set<String> words = new HashSet<>();
        Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            String word = found.group();
            if (word.length() >= SHORTEST) {
                words.add(word.substring(0, Math.min(BEGINNING, word.length())));
            }
        }
        return Set.copyOf(words);
    }

    /** How many words of one text are in the other, too. */
    public static int shared(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }

    /** The most words that a text shares with any of others. */
    public static int most(Set<String> one, Collection<String> others) {
        return others.stream()
                .mapToInt(other -> shared(one, words(other)))
                .max()
                .orElse(0);
    }
}
