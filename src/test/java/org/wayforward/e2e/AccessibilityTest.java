package org.wayforward.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayforward.contribution.Kind;
import org.wayforward.contribution.PostContribution;
import org.wayforward.identity.Actor;
import org.wayforward.identity.ContributionId;
import org.wayforward.identity.Role;
import org.wayforward.identity.StakeholderGroup;
import org.wayforward.outcome.DraftService;
import org.wayforward.session.Permission;
import org.wayforward.session.WallFocus;

/** Every screen can be used by everybody: axe finds nothing, nothing scrolls sideways, walls can be read from afar. */
class AccessibilityTest {

    /**
     * What axe finds in the uppermost dialog, else in the page: what lies below a dialog was looked at before it opened. What
     * is Vaadin's own doing, in its menus and confirmations, is beyond our reach.
     */
    private static final String CHECK =
            "async rules => (await axe.run([...document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')]"
                    + ".pop() ?? document, {resultTypes: ['violations'], ...(rules && {runOnly: rules})})).violations"
                    + ".flatMap(v => v.nodes.filter(n => !(v.id === 'aria-allowed-attr' && n.html.startsWith('<vaadin-menu-bar-item'))"
                    + " && !(v.id === 'aria-required-children' && n.html.startsWith('<vaadin-menu-bar '))"
                    + " && !(document.querySelector('vaadin-confirm-dialog[opened]') && /^(landmark-|aria-allowed-role)/.test(v.id)))"
                    + ".map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 160) + ' '"
                    + " + n.any.concat(n.all, n.none).map(c => c.message).join('; ')))";

    /** Every text that is seen and smaller than so many pixels. */
    private static final String SMALL =
            "least => { const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
                    + " const small = []; for (let node; (node = walk.nextNode()); ) { const e = node.parentElement;"
                    + " if (!node.data.trim() || e.closest('.wf-sr, style, script')"
                    + " || !e.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;"
                    + " const size = parseFloat(getComputedStyle(e).fontSize);"
                    + " if (size < least - 0.01) small.push(size + 'px ' + e.className + ' ' + node.data.trim().slice(0, 40)); }"
                    + " return small; }";

    private static final String SCROLLS = "() => [...document.querySelectorAll('html, body, body *')].filter(e => {"
            + " const s = getComputedStyle(e); const over = (size, room, how) => size > room + 1 && (how === 'auto' || how === 'scroll');"
            + " return over(e.scrollHeight, e.clientHeight, s.overflowY) || over(e.scrollWidth, e.clientWidth, s.overflowX)"
            + " || (e === document.documentElement && (e.scrollHeight > innerHeight || e.scrollWidth > innerWidth)); })"
            + ".map(e => e.tagName + '.' + e.className)";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private Meeting meeting;
    private final SoftAssertions found = new SoftAssertions();

    @BeforeEach
    void meet() {
        meeting = Meeting.on(browsers.site());
    }

    /** Both sizes and both languages, in two rounds. */
    @ParameterizedTest
    @CsvSource({"en, false", "fr, true"})
    void axeFindsNothingOnTheBoard(String lang, boolean phone) {
        Consumer<Browser.NewContextOptions> looks = options -> options.setLocale(lang);
        Actor facilitator = meeting.facilitator();
        Page page = phone
                ? browsers.window(390, 844, looks.andThen(options -> options.setHasTouch(true)))
                : browsers.window(1440, 900, looks);
        page.navigate(meeting.url() + "/");
        page.locator("#code input").waitFor();
        check(page, "start");
        page.navigate(meeting.url() + "/closed/link-invalid");
        page.locator(".slip h1").waitFor();
        check(page, "closed");
        page.navigate(meeting.url() + "/join/" + meeting.code());
        page.locator("#join").waitFor();
        page.locator("#join").click();
        page.locator(".join-said:not(:empty)").waitFor();
        page.locator(".join-more vaadin-details-summary").click();
        check(page, "join");

        BoardScreen empty = BoardScreen.open(page, meeting);
        empty.shows(empty.the(".empty"));
        check(page, "empty board");
        fill();
        String what = phone ? "phone: " : "laptop: ";
        String written = "written in a browser";
        BoardScreen board = BoardScreen.open(page, meeting);
        board.shows(board.entry("Local offices"));
        check(page, what + "board");
        board.supportButton("Local offices").click();
        board.write("A recommendation that is being written");
        board.the("input[name=wf-kind-sheet]").nth(1).check(new Locator.CheckOptions().setForce(true));
        for (String panel : List.of("#wf-picker", "#wf-evidence", "#wf-tags", "#wf-sign")) {
            board.the(panel).click();
            check(page, what + "composer " + panel);
        }
        board.text().fill("x".repeat(290));
        board.text().press("Control+Enter");
        board.shows(board.notice().first());
        check(page, what + "composer with too long a text");
        board.text().fill("A recommendation " + written + ".");
        board.text().press("Control+Enter");
        board.shows(board.entry(written).locator("button.wf-support"));
        board.the("#wf-menu-button").click();
        check(page, what + "menu");
        board.the("#wf-menu button.elsewhere").click();
        page.locator("vaadin-dialog .slip-link").waitFor();
        check(page, what + "link for another device");
        String link = page.locator("vaadin-dialog .slip-link").textContent();
        page.keyboard().press("Escape");
        board.doesNotShow(page.locator("vaadin-dialog .slip-link"));
        board.openMine();
        board.mine(written).locator("[data-edit]").click();
        check(page, what + "my contributions, editing");
        page.locator("#wf-edit").press("Escape");
        board.mine(written).locator("[data-withdraw]").click();
        check(page, what + "my contributions, withdrawing");
        page.keyboard().press("Escape");

        meeting.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        board.the(".private").or(board.the(".drawer")).first().waitFor();
        if (phone) {
            board.the(".drawer .wf-top button").click();
        }
        board.shows(board.the(".private"));
        check(page, what + "private phase");
        meeting.facilitation().permit(facilitator, Permission.POST_ISSUES, false);
        meeting.facilitation().permit(facilitator, Permission.POST_RECOMMENDATIONS, false);
        meeting.facilitation().permit(facilitator, Permission.SUPPORT, false);
        meeting.facilitation().permit(facilitator, Permission.SEE_OTHERS, true);
        board.shows(board.entry("Local offices"));
        check(page, what + "closed phase");
        page.context().setOffline(true);
        board.shows(board.the(".wf-banner"));
        check(page, what + "offline");
        page.context().setOffline(false);
        board.isLive();
        for (Permission permission : Permission.values()) {
            meeting.facilitation().permit(facilitator, permission, true);
        }
        page.navigate(link);
        page.locator("#continue").waitFor();
        check(page, what + "continue");
        found.assertAll();
    }

    @Test
    void axeFindsNothingOnWallConsoleAndDesk() {
        Actor facilitator = meeting.facilitator();
        Page projector = browsers.projector();
        Page console = browsers.laptop();
        Page desk = browsers.laptop();
        WallScreen wall = WallScreen.open(projector, meeting);
        wall.shows(wall.the(".invite"));
        check(projector, "wall: empty");
        fill();
        wall.shows(wall.the(".lanes"));
        check(projector, "wall: overview");
        meeting.facilitation()
                .focusWall(facilitator, WallFocus.on(meeting.areas().get(0)));
        wall.shows(wall.the(".spot"));
        check(projector, "wall: area");
        meeting.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        wall.shows(wall.the(".alone"));
        check(projector, "wall: private");
        meeting.facilitation().permit(facilitator, Permission.SEE_OTHERS, true);

        console.navigate(meeting.link(Role.FACILITATOR));
        console.locator("#name-go").waitFor();
        check(console, "console: name");
        desk.navigate(meeting.link(Role.RAPPORTEUR));
        desk.locator("#name-go").waitFor();
        check(desk, "desk: name");
        StaffScreen steering = StaffScreen.console(console, meeting);
        steering.shows(steering.row("Local offices"));
        check(console, "console");
        steering.row("Local offices").locator(".hide").click();
        steering.the("#hide-go").click();
        steering.the("#hide-reason[invalid]").waitFor();
        check(console, "console: hide");
        close(console);
        steering.row("Local offices").locator(".move").click();
        steering.the("#where-to input").fill("Too few people");
        steering.shows(steering.the("button.place").filter(new Locator.FilterOptions().setHasText("Too few people")));
        check(console, "console: where to");
        steering.the("#where-to input").press("Enter");
        steering.cluster("Too few people").locator(".unfold").click();
        steering.row("Local offices").locator("vaadin-checkbox").click();
        steering.shows(steering.the("#move-chosen"));
        check(console, "console: a cluster unfolded, one chosen");
        steering.cluster("Too few people").locator(".rename").click();
        steering.the("#cluster-title input").waitFor();
        check(console, "console: title");
        close(console);
        steering.the("#history").click();
        steering.the(".steps li").first().waitFor();
        check(console, "console: history");
        close(console);
        steering.the("#links").click();
        steering.the(".link-line").first().waitFor();
        check(console, "console: links");
        steering.the("#renew-display").click();
        steering.the("vaadin-button[slot='confirm-button']").waitFor();
        check(console, "console: renew a link");
        close(console);
        close(console);
        steering.the("#participants").click();
        steering.the(".person-list li").first().waitFor();
        check(console, "console: participants");
        close(console);
        steering.the("#enter").click();
        steering.the("#enter-go").click();
        steering.the("#enter-text[invalid]").waitFor();
        check(console, "console: enter for somebody");
        close(console);
        steering.the("#ledger").click();
        steering.the(".ledger-row").first().waitFor();
        check(console, "console: ledger");
        close(console);
        steering.the("#coverage").click();
        steering.the(".coverage .silent").first().waitFor();
        check(console, "console: who is silent");
        close(console);

        writeSomething();
        DeskScreen writing = DeskScreen.open(desk, meeting, "Anna Ramos");
        writing.shows(writing.source("Local offices"));
        writing.shows(writing.row("Governments should"));
        check(desk, "desk");
        writing.the("#downloads summary").click();
        writing.shows(writing.the(".downloads-list a").first());
        check(desk, "desk: more files");
        writing.the("#downloads summary").click();
        writing.row("Governments should").locator(".draft-words").click();
        writing.shows(writing.field());
        check(desk, "desk: writing");
        writing.open().locator(".versions").click();
        writing.shows(writing.the(".version-list li").first());
        check(desk, "desk: versions");
        close(desk);
        writing.open().locator(".remove").click();
        writing.shows(writing.the(".notice"));
        check(desk, "desk: removed");
        writing.the(".pane-document").click();
        writing.shows(writing.the(".sheet li").first());
        check(desk, "desk: document");
        found.assertAll();
    }

    @Test
    void nothingOnAPhoneScrollsSideways() {
        fill();
        Page page = browsers.phone();
        for (String path : List.of("/", "/closed/link-invalid", "/join/" + meeting.code())) {
            page.navigate(meeting.url() + path);
            page.locator("h1").first().waitFor();
            new Screen(page).doesNotScrollSideways();
        }
        BoardScreen board = BoardScreen.open(page, meeting);
        board.shows(board.entry("Local offices"));
        board.doesNotScrollSideways();
        board.write("Something");
        board.the("input[name=wf-kind-sheet]").nth(1).check(new Locator.CheckOptions().setForce(true));
        for (String panel : List.of("#wf-picker", "#wf-evidence", "#wf-tags", "#wf-sign")) {
            board.the(panel).click();
            board.doesNotScrollSideways();
        }
        board.the(".compose-sheet .wf-top button").first().click();
        board.openMine();
        board.doesNotScrollSideways();
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, en", "3840, 2160, fr"})
    void theWallNeedsNoScrollbarAndCanBeReadFromTheBackOfTheRoom(int width, int height, String lang) {
        WallScreen wall = WallScreen.open(browsers.window(width, height, options -> options.setLocale(lang)), meeting);
        wall.shows(wall.the(".invite"));
        canBeRead(wall, "empty", width);
        fill();
        Actor facilitator = meeting.facilitator();
        wall.shows(wall.the(".lanes"));
        canBeRead(wall, "overview", width);
        meeting.facilitation()
                .focusWall(facilitator, WallFocus.on(meeting.areas().get(0)));
        wall.shows(wall.the(".spot"));
        canBeRead(wall, "area", width);
        meeting.facilitation().permit(facilitator, Permission.SEE_OTHERS, false);
        wall.shows(wall.the(".alone"));
        canBeRead(wall, "private", width);
        found.assertAll();
    }

    private void canBeRead(WallScreen wall, String what, int width) {
        Object small = wall.page().evaluate(SMALL, 24.0 * width / 1920);
        found.assertThat((List<?>) small).as(what + ": texts too small").isEmpty();
        Object scrolls = wall.page().evaluate(SCROLLS);
        found.assertThat((List<?>) scrolls).as(what + ": scrollbars").isEmpty();
    }

    /** Contributions of every look in the second area, more than a wall can hold, and one hidden. */
    private void fill() {
        List<Actor> experts = new ArrayList<>();
        for (StakeholderGroup group : StakeholderGroup.values()) {
            for (int i = 0; i < 2; i++) {
                experts.add(meeting.joined(group).actor());
            }
        }
        ContributionId first = meeting.post(
                experts.get(0), Kind.ISSUE, 0, "Local offices have no staff who could run e-services after a pilot.");
        for (int i = 0; i < 12; i++) {
            ContributionId issue = meeting.post(
                    experts.get(i % experts.size()),
                    Kind.ISSUE,
                    i % 3,
                    "Ministries buy systems that cannot exchange data with each other, and pay for that every year"
                            + " again (" + i + ").");
            if (i % 2 == 0) {
                meeting.post(
                        experts.get(i % experts.size()),
                        Kind.RECOMMENDATION,
                        i % 3,
                        "Publish open standards before any tender, and have them checked by somebody independent (" + i
                                + ").",
                        issue);
            }
        }
        for (Actor expert : experts.subList(0, 7)) {
            meeting.support(expert, first, true);
        }
        signedWithEverything(experts.get(3), first);
        ContributionId hidden = meeting.post(experts.get(1), Kind.ISSUE, 0, "This one names somebody.");
        meeting.contributions().hide(meeting.facilitator(), hidden, "It names somebody.");
    }

    /** Two recommendations, one of which answers an issue and has subparagraphs. */
    private void writeSomething() {
        DraftService drafts = meeting.site().get(DraftService.class);
        Actor rapporteur = meeting.byLink(Role.RAPPORTEUR).actor();
        List<ContributionId> answered =
                List.of(meeting.posted("Local offices have no staff who could run e-services after a pilot."));
        drafts.add(
                rapporteur,
                meeting.areas().get(0),
                "Governments should:\ntrain local staff;\npay them.",
                answered,
                List.of());
        drafts.add(rapporteur, meeting.areas().get(0), "", List.of(), List.of());
    }

    private void signedWithEverything(Actor author, ContributionId issue) {
        meeting.contributions()
                .post(
                        author,
                        new PostContribution(
                                "with-everything",
                                Kind.RECOMMENDATION,
                                meeting.areas().get(0),
                                "Former les agents des communes rurales avant d’ouvrir de nouveaux services en ligne.",
                                List.of(issue),
                                meeting.ids("evidence").subList(0, 2),
                                "https://example.org/country-case",
                                meeting.ids("tag").subList(0, 3),
                                "M. Okello",
                                "fr"));
    }

    /** In light colours everything, and contrast in dark ones too: nothing else changes with them. */
    private void check(Page page, String what) {
        if (!Boolean.TRUE.equals(page.evaluate("() => Boolean(window.axe)"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        found.assertThat((List<?>) page.evaluate(CHECK)).as(what).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Object dark = page.evaluate(CHECK, List.of("color-contrast"));
        found.assertThat((List<?>) dark).as(what + ", dark").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Closes the uppermost dialog. One that is still fading out swallows the key of the one below: then it is pressed again. */
    private static void close(Page page) {
        Locator dialogs = page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
        int open = dialogs.count();
        Page.WaitForConditionOptions soon = new Page.WaitForConditionOptions().setTimeout(10_000);
        for (int i = 0; i < 5 && dialogs.count() == open; i++) {
            page.keyboard().press("Escape");
            try {
                page.waitForCondition(() -> dialogs.count() < open, soon);
            } catch (TimeoutError swallowed) {
                // Pressed again.
            }
        }
        assertThat(dialogs).hasCount(open - 1);
    }
}
