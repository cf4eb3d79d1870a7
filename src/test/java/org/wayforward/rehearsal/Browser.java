package org.wayforward.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** One virtual browser: a cookie jar, and plain HTTP requests to one server. Safe for use by several threads. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 5;

    private final URI server;
    private final CookieJar cookies = new CookieJar();

    /** An answer of the server. */
    static final class Answer {
        private final HttpResponse<byte[]> response;
        private final byte[] body;
        private final long receivedNanos;

        private Answer(HttpResponse<byte[]> response, byte[] body, long receivedNanos) {
            this.response = response;
            this.body = body;
            this.receivedNanos = receivedNanos;
        }

        int status() {
            return response.statusCode();
        }

        /** The first header of that name, or nothing. */
        Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The body, unpacked. */
        byte[] body() {
            return body;
        }

        /** The body as text. */
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The {@link System#nanoTime()} at which the whole answer had been read. */
        long receivedNanos() {
            return receivedNanos;
        }

        /**
         * This answer, when its status is 200.
         *
         * @throws IOException with the status and the beginning of the answer, otherwise
         */
        Answer expectOk() throws IOException {
            if (status() != 200) {
                String text = text();
                throw new IOException(response.request().method() + " "
                        + response.request().uri().getPath() + " answered " + status() + ": "
                        + text.substring(0, Math.min(200, text.length())));
            }
            return this;
        }
    }

    /** A browser that has not been anywhere yet, for the server at {@code server} (scheme, host and port). */
    Browser(URI server) {
        this.server = server;
    }

    URI server() {
        return server;
    }

    CookieJar cookies() {
        return cookies;
    }

    /**
     * Asks for one path, without following redirects.
     *
     * @throws IOException when no answer came within 30 s
     */
    Answer get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /**
     * Opens a page as a person does who clicks on a link: redirects on the same server are followed.
     *
     * @throws IOException when no answer came within 30 s, or after five redirects
     */
    Answer open(String path) throws IOException {
        URI at = server.resolve(path);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer = get(path(at));
            if (answer.status() < 300 || answer.status() >= 400) {
                return answer;
            }
            String location = answer.header("Location").orElse("/");
            at = at.resolve(location);
        }
        throw new IOException("More than " + MOST_REDIRECTS + " redirects from " + path);
    }

    /**
     * Posts a JSON text.
     *
     * @throws IOException when no answer came within 30 s
     */
    Answer post(String path, String json) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "en")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "Mozilla/5.0 (rehearsal) Chrome/140.0.0.0 Safari/537.36");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.header());
        }
        return request;
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            long received = System.nanoTime();
            cookies.store(response.headers().allValues("Set-Cookie"));
            return new Answer(response, unpacked(response), received);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + request.uri(), interrupted);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> response) throws IOException {
        boolean gzip =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!gzip) {
            return response.body();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readAllBytes();
        }
    }

    private static String path(URI at) {
        String query = at.getRawQuery();
        return query == null ? at.getRawPath() : at.getRawPath() + "?" + query;
    }
}
