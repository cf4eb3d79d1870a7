package org.wayforward.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody's hands at a keyboard and a mouse: counts what they do. */
final class Hands {

    private final Page page;
    private int keys;
    private int clicks;

    Hands(Page page) {
        this.page = page;
    }

    /** Presses a key, or keys held together, as one. */
    void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    /** Types a text, key by key. */
    void type(String text) {
        page.keyboard().type(text);
        keys += text.length();
    }

    void click(Locator target) {
        target.click();
        clicks++;
    }

    @Override
    public String toString() {
        return clicks + " clicks, " + keys + " keys";
    }
}
