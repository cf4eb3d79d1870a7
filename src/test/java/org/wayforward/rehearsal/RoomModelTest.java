package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayforward.rehearsal.RoomModel.Effect;

class RoomModelTest {
    private final RoomModel room = new RoomModel();

    @Test
    void appliesDeltasAfterTheSnapshot() {
        room.apply(snapshot(4, issue(1, "one", 0)));
        assertThat(room.apply(delta("'from':4,'to':6,'put':[" + issue(2, "two", 0) + "],'tally':[[1,3]]")))
                .isEqualTo(Effect.APPLIED);
        assertThat(room.difference(snapshot(6, issue(1, "one", 3), issue(2, "two", 0))))
                .isNull();
    }

    @Test
    void ignoresWhatItKnowsAndTakesWhatReachesBack() {
        room.apply(snapshot(4));
        assertThat(room.apply(delta("'from':2,'to':4,'writers':9"))).isEqualTo(Effect.IGNORED);
        assertThat(room.apply(delta("'from':3,'to':5"))).isEqualTo(Effect.APPLIED);
        assertThat(room.revision()).isEqualTo(5);
    }

    @Test
    void keepsWhatComesBeforeTheFirstSnapshot() {
        assertThat(room.apply(delta("'from':4,'to':5,'put':[" + issue(1, "one", 0) + "]")))
                .isEqualTo(Effect.KEPT);
        assertThat(room.apply(snapshot(4))).isTrue();
        assertThat(room.revision()).isEqualTo(5);
        assertThat(room.shows(1)).isTrue();
    }

    @Test
    void asksAgainWhenADeltaIsMissing() {
        room.apply(snapshot(4));
        assertThat(room.apply(delta("'from':5,'to':7,'tally':[[1,9]]"))).isEqualTo(Effect.GAP);
        assertThat(room.wanted()).isEqualTo(7);
        assertThat(room.apply(delta("'from':7,'to':8,'tally':[[1,10]]"))).isEqualTo(Effect.KEPT);
        assertThat(room.apply(snapshot(6, issue(1, "one", 8)))).isFalse();
        assertThat(room.apply(snapshot(7, issue(1, "one", 9)))).isTrue();
        assertThat(room.difference(snapshot(8, issue(1, "one", 10)))).isNull();
    }

    @Test
    void asksOnceMoreWhenWhatWasKeptHasAGapItself() {
        room.apply(delta("'from':9,'to':10"));
        assertThat(room.apply(snapshot(4))).isFalse();
        assertThat(room.wanted()).isEqualTo(10);
        assertThat(room.apply(snapshot(10))).isTrue();
    }

    @Test
    void forgetsAllOnReset() {
        room.apply(snapshot(4, issue(1, "one", 2)));
        assertThat(room.apply(delta("'to':5,'reset':true"))).isEqualTo(Effect.RESET);
        assertThat(room.contributions()).isEmpty();
        assertThat(room.wanted()).isEqualTo(5);
        assertThat(room.apply(snapshot(5))).isTrue();
    }

    @Test
    void dropsContributions() {
        room.apply(snapshot(4, issue(1, "one", 2), issue(2, "two", 2)));
        room.apply(delta("'from':4,'to':5,'drop':[1]"));
        assertThat(room.difference(snapshot(5, issue(2, "two", 2)))).isNull();
    }

    @Test
    void saysWhereItDiffers() {
        room.apply(snapshot(4, issue(1, "one", 2)));
        assertThat(room.difference(snapshot(4, issue(1, "one", 3)))).contains("contribution");
        assertThat(room.difference(snapshot(4))).contains("1 contributions instead of 0");
        assertThat(room.difference(snapshot(5))).contains("revision");
    }

    private static Delta delta(String fields) {
        return Delta.parse(json("{" + fields + "}"));
    }

    private static Snapshot snapshot(long to, String... contributions) {
        return Snapshot.parse(json("{'to':" + to + ",'session':{'title':'T'},'areas':[],'writers':1,'contributions':["
                + String.join(",", contributions) + "]}"));
    }

    @Test
    void aTallyBringsTheSupportOfEachGroupAndVotersAreWhole() {
        RoomModel room = new RoomModel();
        room.apply(Snapshot.parse(json("{'to':4,'session':{},'areas':[],'writers':0,'voters':{'issue':[1,1]},"
                + "'contributions':[{'id':1,'kind':'issue','support':1,'shares':[1,0]}]}")));
        room.apply(delta("'from':4,'to':5,'tally':[[1,2,1,1]],'voters':{'issue':[2,1]}"));
        assertThat(room.difference(
                        Snapshot.parse(json("{'to':5,'session':{},'areas':[],'writers':0,'voters':{'issue':[2,1]},"
                                + "'contributions':[{'id':1,'kind':'issue','support':2,'shares':[1,1]}]}"))))
                .isNull();
        assertThat(room.difference(
                        Snapshot.parse(json("{'to':5,'session':{},'areas':[],'writers':0,'voters':{'issue':[2,1]},"
                                + "'contributions':[{'id':1,'kind':'issue','support':2,'shares':[2,0]}]}"))))
                .contains("contribution");
    }

    private static String issue(long id, String text, long support) {
        return json("{'id':" + id + ",'kind':'issue','area':3,'text':'" + text + "','support':" + support + "}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
