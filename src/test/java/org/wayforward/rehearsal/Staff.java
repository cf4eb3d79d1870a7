package org.wayforward.rehearsal;

import java.io.IOException;
import java.net.URI;
import tools.jackson.core.JacksonException;

/** A browser that has opened a staff link, to fetch what staff may fetch. */
final class Staff {
    private final Browser browser;

    /**
     * Opens a staff link.
     *
     * @param link path and query of the link
     * @throws IOException when it is not valid
     */
    Staff(URI server, String link) throws IOException {
        browser = new Browser(server);
        browser.get(link);
        if (browser.cookies().isEmpty()) {
            throw new IOException("The staff link is not valid: it gave no cookie");
        }
    }

    /**
     * Everything the server holds of a session.
     *
     * @throws IOException when it does not hand it out, or not in the form it should have
     */
    Archive archive(String code) throws IOException {
        String text =
                browser.get("/sessions/" + code + "/archive.json").expectOk().text();
        try {
            return Archive.parse(text);
        } catch (JacksonException | IllegalArgumentException notAnArchive) {
            throw new IOException("The archive is not as it should be: " + notAnArchive.getMessage(), notAnArchive);
        }
    }

    /** The archive as the server sends it. */
    byte[] archiveFile(String code) throws IOException {
        return browser.get("/sessions/" + code + "/archive.json").expectOk().body();
    }

    /** The outcome as JSON, whose bytes are the same wherever its session lives. */
    byte[] outcome(String code) throws IOException {
        return browser.get("/sessions/" + code + "/outcome.json").expectOk().body();
    }

    /** The outcome document as a Word file. */
    byte[] outcomeDocument(String code) throws IOException {
        return browser.get("/sessions/" + code + "/outcome.docx").expectOk().body();
    }
}
