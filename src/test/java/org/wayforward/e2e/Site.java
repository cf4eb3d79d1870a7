package org.wayforward.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.wayforward.MovableClock;
import org.wayforward.WayForward;
import org.wayforward.ui.Follower;
import org.wayforward.ui.SiteAddress;

/** The whole application with a database of its own in a file, reached through a {@link Wire} at an address of the LAN. */
final class Site implements AutoCloseable {

    private final Wire wire = new Wire();
    private final Path data;
    private final List<String> properties;
    private @Nullable ConfigurableApplicationContext application;
    private String printed = "";

    /** Starts the application; {@code more} are properties. */
    Site(String... more) {
        try {
            data = Files.createTempDirectory("way-forward-e2e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--server.shutdown=immediate",
                "--wayforward.data=" + data,
                "--wayforward.limits.posts-per-minute=100000",
                "--wayforward.limits.supports-per-minute=100000",
                "--wayforward.limits.joins-per-minute=100000",
                "--logging.level.org.wayforward=warn",
                "--logging.level.org.flywaydb=error"));
        for (String property : more) {
            properties.add("--" + property);
        }
        start();
    }

    Wire wire() {
        return wire;
    }

    /** Starts the application again on its database, behind the same address. */
    void start() {
        // Tests of single views, which share this JVM, have no sockets and say so; here there are real ones.
        Follower.socketCheck(Follower::socketOpen);
        String url = "http://" + host() + ":" + wire.port();
        List<String> arguments = new ArrayList<>(properties);
        arguments.add("--wayforward.public-url=" + url);
        PrintStream out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(ear);
            application = SpringApplication.run(
                    new Class<?>[] {WayForward.class, Time.class}, arguments.toArray(String[]::new));
        } finally {
            System.setOut(out);
            printed = said.toString(StandardCharsets.UTF_8);
        }
        WebServer server = Objects.requireNonNull(((WebServerApplicationContext) application).getWebServer());
        wire.leadTo(server.getPort());
    }

    /** The server's time, which a test on a site of its own may move. Not a component, so that no scan finds it. */
    static class Time {

        @Bean
        @Primary
        MovableClock movable() {
            return new MovableClock();
        }
    }

    /** Ends the application; the database stays. */
    void stop() {
        ConfigurableApplicationContext running = application;
        if (running != null) {
            running.close();
            application = null;
        }
    }

    /** A bean of the running application. */
    <T> T get(Class<T> type) {
        ConfigurableApplicationContext running = application;
        if (running == null) {
            throw new IllegalStateException("The site is stopped");
        }
        return running.getBean(type);
    }

    /** The address people reach it by: not loopback, so that browsers offer what they offer in a room without TLS. */
    String url() {
        return get(SiteAddress.class).url();
    }

    /** What it printed when it started, for whoever started it. */
    String printed() {
        return printed;
    }

    @Override
    public void close() {
        stop();
        wire.close();
        try {
            Files.walkFileTree(data, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
                        throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException left) {
            // A folder in the temporary directory stays behind; nothing depends on it.
        }
    }

    private static String host() {
        return LanAddress.find().getHostAddress();
    }
}
