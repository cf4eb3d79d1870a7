package org.wayforward.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser program for all tests. Every person gets a context of their own, with cookies, storage and a window of
 * some size, until the test ends. A script error in any page fails the test; a failed test leaves pictures behind.
 */
final class Browsers implements BeforeEachCallback, AfterEachCallback {

    /** For what is broken, not for what is slow: beside other tests a page may be without a processor for half a minute. */
    static final double PATIENCE = 90_000;

    private static final Path PICTURES = Path.of("target", "e2e");
    private static final List<String> PROGRAMS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private ExtensionContext.@Nullable Store store;
    private @Nullable Opened opened;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> scriptErrors = new ArrayList<>();

    private record Opened(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        ExtensionContext.Store all = test.getRoot().getStore(ExtensionContext.Namespace.create(Browsers.class));
        store = all;
        opened = all.computeIfAbsent(Opened.class, type -> open(), Opened.class);
    }

    /** The site that tests share which neither stop it nor cut its wire; each makes a meeting of its own on it. */
    Site site() {
        return Objects.requireNonNull(store).computeIfAbsent(Site.class, type -> new Site(), Site.class);
    }

    /** A person at a laptop. */
    Page laptop() {
        return window(1440, 900, options -> {});
    }

    /** A person with a phone. */
    Page phone() {
        return window(390, 844, options -> options.setHasTouch(true).setIsMobile(true));
    }

    /** The computer at a projector. */
    Page projector() {
        return window(1920, 1080, options -> {});
    }

    /** Somebody with a window of this size; {@code more} settles what else is special about their browser. */
    Page window(int width, int height, Consumer<Browser.NewContextOptions> more) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en")
                .setReducedMotion(ReducedMotion.REDUCE);
        more.accept(options);
        BrowserContext context = Objects.requireNonNull(opened).browser().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        context.onPage(page -> page.onPageError(scriptErrors::add));
        return context.newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        try {
            if (test.getExecutionException().isPresent()) {
                takePictures(test.getRequiredTestClass().getSimpleName() + "-"
                        + test.getRequiredTestMethod().getName());
            }
            assertThat(scriptErrors).as("script errors in the pages").isEmpty();
        } finally {
            contexts.forEach(BrowserContext::close);
            contexts.clear();
            scriptErrors.clear();
        }
    }

    private void takePictures(String name) throws Exception {
        Files.createDirectories(PICTURES);
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                try {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setTimeout(5000)
                            .setPath(PICTURES.resolve(name + "-" + ++number + ".png")));
                } catch (PlaywrightException noPicture) {
                    // The failure itself says more.
                }
            }
        }
    }

    private static Opened open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setTimeout(2 * PATIENCE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Opened(playwright, browser);
    }

    private static Path program() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PROGRAMS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium or Chrome. bin/test installs one where it may; or install it"
                                + " yourself, and set CHROMIUM to its program if it is in an unusual place."));
    }
}
