package org.wayforward.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.Room;
import org.wayforward.cluster.ClusterService;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ClusterId;
import org.wayforward.identity.ContributionId;
import org.wayforward.session.AgendaService;
import org.wayforward.session.AgendaTemplate;
import org.wayforward.session.SessionFinder;

@OnBothDatabases
class DoneAndDiscussedTest {

    private final Room room;
    private final DoneService done;
    private final DiscussedService discussed;
    private final Actor facilitator;
    private final Actor ana;

    DoneAndDiscussedTest(Database database) {
        this.room = Room.on(database);
        this.done = room.get(DoneService.class);
        this.discussed = room.get(DiscussedService.class);
        this.facilitator = room.facilitator();
        this.ana = room.expert();
    }

    @Test
    void doneHoldsForOneStepAndIsStillThereOnComingBack() {
        AgendaService agenda = room.get(AgendaService.class);
        agenda.take(facilitator, AgendaTemplate.TWO_HOURS);
        List<Long> steps = room.get(SessionFinder.class).parts(room.session()).agenda().stream()
                .map(step -> step.id())
                .toList();
        done.say(ana, true);
        done.say(ana, true);
        assertThat(doneWith(steps.get(0))).isEqualTo(1);

        agenda.go(facilitator, steps.get(0), steps.get(1));
        assertThat(doneWith(steps.get(1))).isZero();
        agenda.go(facilitator, steps.get(1), steps.get(0));
        assertThat(doneWith(steps.get(0))).isEqualTo(1);
        done.say(ana, false);
        assertThat(doneWith(steps.get(0))).isZero();
    }

    @Test
    void whoSaysWhatIsAlreadySaidWritesNothing() {
        long before = room.revision();
        done.say(ana, false);
        assertThat(room.revision()).isEqualTo(before);
    }

    @Test
    void aClusterIsDiscussedWithItsLeadAndOpenAgainWithAllItsMembers() {
        ContributionId first = room.postIssue(ana, "The first of two issues");
        ContributionId second = room.postIssue(ana, "The second of two issues");
        ClusterId cluster = room.get(ClusterService.class).make(facilitator, List.of(first, second), "");
        discussed.mark(facilitator, second, true);
        discussed.mark(facilitator, cluster, true);
        assertThat(marks()).isEqualTo(2);

        discussed.mark(facilitator, cluster, false);
        assertThat(marks()).isZero();
    }

    private long doneWith(long step) {
        return room.number("select count(*) from step_done where active and phase_id = ?", step);
    }

    private long marks() {
        return room.number(
                "select count(*) from discussed where active and session_id = ?",
                room.session().value());
    }
}
