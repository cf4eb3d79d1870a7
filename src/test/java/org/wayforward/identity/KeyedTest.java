package org.wayforward.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stable keys of constants. */
class KeyedTest {

    @Test
    void aKeyIsTheNameInLowerCaseWithHyphens() {
        assertThat(StakeholderGroup.CIVIL_SOCIETY.key()).isEqualTo("civil-society");
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyFindsItsConstant(Role role) {
        assertThat(Keyed.of(Role.class, role.key())).contains(role);
    }

    @Test
    void anUnknownKeyFindsNothing() {
        assertThat(Keyed.of(Role.class, "EXPERT")).isEmpty();
        assertThat(Keyed.of(Role.class, "")).isEmpty();
    }
}
