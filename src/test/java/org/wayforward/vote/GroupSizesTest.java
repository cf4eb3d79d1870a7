package org.wayforward.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayforward.identity.StakeholderGroup.ACADEMIA;
import static org.wayforward.identity.StakeholderGroup.GOVERNMENT;

import org.junit.jupiter.api.Test;
import org.wayforward.participant.StandIn;

/** How many people speak for a group, however many sheets of paper there are. */
class GroupSizesTest {

    private final GroupSizes sizes = new GroupSizes();

    @Test
    void thoseWithoutAScreenNeverMakeAGroupLookLarger() {
        for (int i = 0; i < 4; i++) {
            sizes.add(ACADEMIA, null);
        }
        sizes.add(ACADEMIA, StandIn.GROUP);
        sizes.add(ACADEMIA, StandIn.PERSON);
        assertThat(sizes.counts()).containsEntry(ACADEMIA, 4);
    }

    @Test
    void aGroupThatOnlySpeaksOnPaperIsOnePerson() {
        sizes.add(GOVERNMENT, StandIn.GROUP);
        sizes.add(GOVERNMENT, StandIn.GROUP);
        assertThat(sizes.counts()).containsEntry(GOVERNMENT, 1).hasSize(1);
        assertThat(sizes.joined()).as("nobody joined").isEmpty();
    }
}
