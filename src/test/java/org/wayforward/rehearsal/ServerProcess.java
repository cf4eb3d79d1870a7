package org.wayforward.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of our own, in a process of its own: started, measured, killed hard, started again with the same data. */
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern LINK = Pattern.compile(
            "^(Way Forward is ready|Experts join|Facilitator|Rapporteur|Wall|Watch|Organize): (\\S+)\\s*$");
    private static final Pattern USED = Pattern.compile(
            "^ *(?:garbage-first|PSYoungGen|ParOldGen|def new|tenured).*used (\\d+)K", Pattern.MULTILINE);

    private final Path jar;
    private final Path data;
    private final Path log;
    private final int port;
    private volatile Map<String, String> links = new ConcurrentHashMap<>();
    private volatile Process process;
    private final List<String> rapporteurs = new CopyOnWriteArrayList<>();

    private ServerProcess(Path jar, Path data, Path log, int port, Process process) {
        this.jar = jar;
        this.data = data;
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server with an empty data folder on a free port and waits until it says that it is ready.
     *
     * @param log the file to which all that it says goes
     * @param more further arguments of the application
     * @throws IOException when it ends or is not ready within three minutes
     */
    static ServerProcess start(Path jar, Path log, String... more) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.deleteIfExists(log);
        Path data = Files.createTempDirectory("way-forward-rehearsal");
        int port = freePort();
        ServerProcess server = new ServerProcess(jar, data, log, port, launch(jar, data, port, more));
        server.awaitReady();
        return server;
    }

    /** The server's address on this computer, whatever address it prints for others. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The code of the session experts join. */
    String code() throws IOException {
        String path = link("Experts join").getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Path and query of the facilitator's link. */
    String facilitatorLink() throws IOException {
        return relative(link("Facilitator"));
    }

    /** Path and query of the rapporteur's link; the facilitator's while there is none. */
    String rapporteurLink() throws IOException {
        return relative(link(links.containsKey("Rapporteur") ? "Rapporteur" : "Facilitator"));
    }

    /** Paths and queries of the rapporteurs' links of all its sessions. */
    List<String> rapporteurLinks() {
        return List.copyOf(rapporteurs);
    }

    /** The processor time the server has used since it was started. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The server's used heap in megabytes (10^6 bytes) after a collection; empty when the JDK's tools cannot say. */
    OptionalDouble usedHeapMegabytes() {
        try {
            jcmd("GC.run");
            long kilobytes = USED.matcher(jcmd("GC.heap_info"))
                    .results()
                    .mapToLong(generation -> Long.parseLong(generation.group(1)))
                    .sum();
            return kilobytes > 0 ? OptionalDouble.of(kilobytes * 1024 / 1e6) : OptionalDouble.empty();
        } catch (IOException noTools) {
            return OptionalDouble.empty();
        }
    }

    /** Kills the server without a warning (SIGKILL) and waits until it is gone. */
    void kill() throws IOException {
        process.destroyForcibly();
        await(process, Duration.ofSeconds(20));
    }

    /** Starts the server again with the same data and port and waits until it is ready. */
    void restart() throws IOException {
        process = launch(jar, data, port);
        awaitReady();
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            await(process, Duration.ofSeconds(30));
        } catch (IOException stubborn) {
            process.destroyForcibly();
        }
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private URI link(String name) throws IOException {
        String link = links.get(name);
        if (link == null) {
            throw new IOException("The server has printed no link \"" + name + "\"; see " + log);
        }
        return URI.create(link);
    }

    private static String relative(URI link) {
        return link.getRawQuery() == null ? link.getRawPath() : link.getRawPath() + "?" + link.getRawQuery();
    }

    private static Process launch(Path jar, Path data, int port, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                tool("java"),
                "@bin/java.options",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--wayforward.data=" + data));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private void awaitReady() throws IOException {
        CountDownLatch ready = new CountDownLatch(1);
        Process listenedTo = process;
        Map<String, String> found = new ConcurrentHashMap<>();
        links = found;
        Thread.ofPlatform().daemon().name("rehearsal-server").start(() -> listen(listenedTo, found, ready));
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("The server was not ready in " + PATIENCE.toSeconds() + " s; see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server started", interrupted);
        }
        if (!links.containsKey("Facilitator")) {
            throw new IOException("The server ended before it was ready; see " + log);
        }
    }

    /** Writes the log, and counts the latch down when all links are there or nothing more will come. */
    private void listen(Process server, Map<String, String> found, CountDownLatch ready) {
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter copy = new PrintWriter(
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                copy.flush();
                Matcher link = LINK.matcher(line);
                if (link.matches()) {
                    if (link.group(1).equals("Rapporteur")) {
                        rapporteurs.add(relative(URI.create(link.group(2))));
                    }
                    found.putIfAbsent(link.group(1), link.group(2));
                }
                // The last of the links: all sessions have theirs by then.
                if (found.containsKey("Organize")) {
                    ready.countDown();
                }
            }
        } catch (IOException ended) {
            // A killed process ends its output in the middle.
        }
        ready.countDown();
    }

    /** How long the server's just-in-time compiler has worked so far, over all its threads. */
    Duration compiling() throws IOException {
        String counters = jcmd("PerfCounter.print");
        double ticks = counter(counters, "java.ci.totalTime");
        return Duration.ofNanos((long) (ticks / counter(counters, "sun.os.hrt.frequency") * 1e9));
    }

    private static double counter(String counters, String name) throws IOException {
        return counters.lines()
                .filter(line -> line.startsWith(name + "="))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IOException("The server's Java does not count " + name));
    }

    private String jcmd(String command) throws IOException {
        Process jcmd = new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        await(jcmd, Duration.ofSeconds(30));
        return output;
    }

    private static void await(Process process, Duration patience) throws IOException {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("Process " + process.pid() + " does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
