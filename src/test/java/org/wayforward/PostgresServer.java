package org.wayforward;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL for all tests of this JVM, started with the first that needs it. PostgreSQL refuses to run as root: the
 * embedded one then looks for a user namespace of its own, and where a container forbids that, it is run as
 * {@code nobody} here. {@code -Dwayforward.test.postgres=nobody} forces the second way.
 */
final class PostgresServer {

    static final String USER = "postgres";

    private static final String SAFE_TO_LOSE = "off";
    private static final Path WORK = Path.of(
            System.getProperty("java.io.tmpdir"), "way-forward-postgres-" + System.getProperty("user.name", "nobody"));

    private static @Nullable Integer port;

    private PostgresServer() {}

    static String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database + "?user=" + USER;
    }

    private static synchronized int port() {
        Integer known = port;
        if (known == null) {
            known = start();
            port = known;
        }
        return known;
    }

    private static int start() {
        boolean asNobody = "nobody".equals(System.getProperty("wayforward.test.postgres"));
        try {
            return embedded();
        } catch (IOException | RuntimeException refused) {
            if (!asNobody && !"root".equals(System.getProperty("user.name"))) {
                throw new IllegalStateException("PostgreSQL did not start", refused);
            }
            return asNobody();
        }
    }

    private static int embedded() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(WORK.toFile())
                .setServerConfig("fsync", SAFE_TO_LOSE)
                .setServerConfig("max_connections", "200");
        if ("nobody".equals(System.getProperty("wayforward.test.postgres"))) {
            // Unpacks the binaries, then fails: the same that happens where user namespaces are forbidden.
            builder.setServerConfig("no_such_setting", "1").setPGStartupWait(Duration.ofMillis(1));
        }
        return builder.start().getPort();
    }

    private static int asNobody() {
        try {
            Path binaries = binaries();
            Path data = Files.createTempDirectory("way-forward-data-");
            Files.setPosixFilePermissions(WORK, PosixFilePermissions.fromString("rwxr-xr-x"));
            run(List.of("chown", "nobody", data.toString()));
            run(List.of(
                    "runuser",
                    "-u",
                    "nobody",
                    "--",
                    binaries.resolve("bin/initdb").toString(),
                    "-A",
                    "trust",
                    "-U",
                    USER,
                    "-E",
                    "UTF-8",
                    "-D",
                    data.toString()));
            int free = freePort();
            Process server = new ProcessBuilder(command(binaries, data, free))
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("server.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
            await(free, server);
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path binaries, Path data, int port) {
        List<String> command = new ArrayList<>(List.of("runuser", "-u", "nobody", "--"));
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString()));
        Stream.of(
                        "port=" + port,
                        "listen_addresses=localhost",
                        "unix_socket_directories=",
                        "fsync=" + SAFE_TO_LOSE,
                        "max_connections=200")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private static Path binaries() throws IOException {
        try (Stream<Path> folders = Files.list(WORK)) {
            return folders.filter(folder -> Files.isExecutable(folder.resolve("bin/postgres")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL was not unpacked to " + WORK));
        }
    }

    private static void await(int port, Process server) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?user=" + USER;
        while (true) {
            try {
                DriverManager.getConnection(url).close();
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline || exited(server)) {
                    throw new IllegalStateException("PostgreSQL did not answer at port " + port, notYet);
                }
            }
        }
    }

    private static boolean exited(Process server) {
        try {
            return server.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void stop(Process server, Path data) {
        server.destroy();
        try {
            server.waitFor(10, TimeUnit.SECONDS);
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
