package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.DraftId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftService;
import org.wayforward.session.Ranking;
import org.wayforward.session.WallFocus;
import org.wayforward.vote.Balance;
import org.wayforward.vote.JoinedGroups;
import org.wayforward.vote.Voters;

/** One order on every screen, support by group beside it, and a draft on the wall beside the text it had before. */
class RankingTest {

    private static final String POWER = "Rural areas have no reliable power.";
    private static final String PAPER = "Records are kept on paper only.";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @Test
    void boardAndWallRankAlikeAndTheWallShowsADraftBesideItsLastText() {
        Meeting meeting = Meeting.on(browsers.site());
        List<Actor> governments = joined(meeting, StakeholderGroup.GOVERNMENT);
        List<Actor> academics = joined(meeting, StakeholderGroup.ACADEMIA);
        ContributionId power = meeting.postIssue(governments.getFirst(), POWER);
        ContributionId paper = meeting.postIssue(governments.getFirst(), PAPER);
        governments.forEach(each -> meeting.support(each, power, true));
        Stream.of(governments, academics)
                .flatMap(group -> group.subList(0, 2).stream())
                .forEach(each -> meeting.support(each, paper, true));
        BoardScreen board = BoardScreen.open(browsers.laptop(), meeting);
        WallScreen wall = WallScreen.open(browsers.projector(), meeting);

        assertThat(board.the(".entry .says").first()).hasText(POWER);
        board.the(".order select").selectOption("balance");
        assertThat(board.the(".entry .says").first()).hasText(PAPER);
        board.entry(PAPER).locator(".by-group").click();
        assertThat(board.entry(PAPER).locator(".balance"))
                .hasAttribute("aria-label", "Support by stakeholder group: Government 2 of 5, Academia 2 of 2");
        assertThat(board.entry(PAPER).locator(".balance b")).hasText(new String[] {"2/5", "2/2"});
        clean(board);

        assertThat(wall.the(".rank .line").first()).containsText(POWER);
        meeting.facilitation().rankWall(meeting.facilitator(), Ranking.BALANCE);
        assertThat(wall.the(".rank .line").first()).containsText(PAPER);
        meeting.facilitation().focusWall(meeting.facilitator(), WallFocus.results(null));
        assertThat(wall.the("h1").first()).hasText("What all groups support");
        assertThat(wall.the(".bar .balance")).hasCount(2);

        DraftService drafts = browsers.site().get(DraftService.class);
        Actor rapporteur = meeting.byLink(Role.RAPPORTEUR).actor();
        DraftId draft = drafts.add(
                rapporteur,
                meeting.areas().getFirst(),
                "Governments should fund power lines.",
                List.of(),
                List.of(power));
        drafts.edit(rapporteur, draft, Long.MAX_VALUE, "Governments should fund solar kits.");
        meeting.facilitation().focusWall(meeting.facilitator(), WallFocus.on(draft));
        assertThat(wall.the(".draft-text.before del")).hasText("power lines");
        assertThat(wall.the(".draft-text.now ins")).hasText("solar kits");
        assertThat(wall.the(".draft-text.now p")).hasText("Governments should fund solar kits.");
        assertThat(wall.the(".draft-support .balance b")).hasText(new String[] {"5/5", "0/2"});
        clean(wall);
        scoresAreThoseOfTheServer(board);
    }

    /** The rule stands in two places: here they are compared. */
    private static void scoresAreThoseOfTheServer(Screen screen) {
        Random random = new Random(2009);
        for (int round = 0; round < 40; round++) {
            Map<StakeholderGroup, Integer> sizes = new LinkedHashMap<>();
            Map<Long, StakeholderGroup> people = new HashMap<>();
            for (StakeholderGroup group : StakeholderGroup.values()) {
                sizes.put(group, random.nextInt(12));
                IntStream.range(0, sizes.getOrDefault(group, 0)).forEach(i -> people.put((long) people.size(), group));
            }
            Set<Long> given = new HashSet<>();
            Set<Long> supporters = new HashSet<>();
            people.keySet().forEach(one -> {
                if (random.nextInt(4) > 0) {
                    given.add(one);
                    if (random.nextBoolean()) {
                        supporters.add(one);
                    }
                }
            });
            Balance balance = Balance.of(Voters.of(JoinedGroups.of(sizes), people, given), supporters);
            List<Integer> voters = new ArrayList<>(List.of(balance.voters()));
            balance.shares().forEach(share -> voters.add(share.voters()));
            Object scores = screen.page()
                    .evaluate(
                            "async ({ groups, voters, support, shares }) => {"
                                    + " const { weigh } = await import('/modules/balance.js');"
                                    + " const it = weigh({ voters: { groups, issue: voters } }, { kind: 'issue', support, shares });"
                                    + " return [String(it.bridging), String(it.weight)]; }",
                            Map.of(
                                    "groups",
                                    balance.shares().stream()
                                            .map(share -> share.groups().stream()
                                                    .map(StakeholderGroup::key)
                                                    .toList())
                                            .toList(),
                                    "voters",
                                    voters,
                                    "support",
                                    balance.supporters(),
                                    "shares",
                                    balance.shares().stream()
                                            .map(Balance.Share::supporters)
                                            .toList()));
            List<Double> told = ((List<?>) scores)
                    .stream().map(score -> Double.valueOf(score.toString())).toList();
            org.assertj.core.api.Assertions.assertThat(told)
                    .as("round %d", round)
                    .containsExactly(balance.bridging(), balance.weight());
        }
    }

    private static List<Actor> joined(Meeting meeting, StakeholderGroup group) {
        return IntStream.range(0, 5)
                .mapToObj(i -> meeting.joined(group).actor())
                .toList();
    }

    private static void clean(Screen screen) {
        org.assertj.core.api.Assertions.assertThat(
                        new AxeBuilder(screen.page()).analyze().getViolations())
                .isEmpty();
    }
}
