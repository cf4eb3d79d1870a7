package org.wayforward.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An enum constant with a stable lower-case key for addresses, messages and JSON: {@code CIVIL_SOCIETY} is {@code civil-society}. */
public interface Keyed {

    /** The constant's Java name, as every enum has it. */
    String name();

    /** The key: the name in lower case with hyphens. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of {@code type} that has this key, if there is one. */
    static <E extends Enum<E> & Keyed> Optional<E> of(Class<E> type, String key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.key().equals(key))
                .findFirst();
    }
}
