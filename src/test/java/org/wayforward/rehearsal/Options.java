package org.wayforward.rehearsal;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What to rehearse.
 *
 * @param experts how many virtual experts
 * @param seconds how long the measured part takes
 * @param warmup how many seconds of the same load come before it; empty to let the server settle first
 * @param postsPerSecond contributions of the whole room
 * @param votesPerSecond supports of the whole room
 * @param crash whether the server is killed in the middle
 * @param agenda whether the two-hour agenda is played, each step of it for {@code seconds}
 * @param replay the folder of a conversation to play, or null for made-up load
 * @param speed how many times faster than it was a conversation is played; 0 is as fast as it is acknowledged
 * @param url the running server, or null to start one
 * @param code the session's code on the running server
 * @param facilitator the facilitator's link of the running server, to compare with its archive
 * @param out the folder for the server's log and the documents
 */
record Options(
        int experts,
        int seconds,
        OptionalInt warmup,
        double postsPerSecond,
        double votesPerSecond,
        boolean crash,
        boolean agenda,
        @Nullable Path replay,
        double speed,
        @Nullable URI url,
        @Nullable String code,
        @Nullable String facilitator,
        Path out) {

    static final String USAGE = """
            Usage: bin/rehearse [options]
            Virtual experts join a session over the real protocol, post, support and follow the room. The last line
            of the output holds the figures; the exit code is 1 when anything was lost, doubled or missed.

              --experts N             how many experts (default 50; 20 with --crash)
              --seconds S             how long the measured part takes (default 30)
              --warmup S              the same load before it, not measured (default: until an own server's
                                      compiler has come to rest; else, and with --crash, 5)
              --posts-per-second P    contributions of the whole room (default 5)
              --votes-per-second V    supports of the whole room (default 50)
              --crash                 kill the server in the middle and start it again
              --agenda                play the two-hour agenda, each step for --seconds: write alone, reveal,
                                      sort, and so on to the end
              --replay DIR            play a conversation (comments.csv, votes.csv) instead
              --speed X               play it X times faster than it was (default: as fast as acknowledged)
              --url URL --code CODE   a session of a running server (default: start an own server)
              --facilitator LINK      with --url: lead the agenda, and compare with the archive that this link opens
              --out DIR               where the log and the documents go (default target/rehearsal)
            """;

    /** Something on the command line that cannot be done; the message says what. */
    static final class BadOption extends Exception {
        private static final long serialVersionUID = 1;

        BadOption(String message) {
            super(message);
        }
    }

    /**
     * Reads a command line.
     *
     * @throws BadOption when an option is unknown, lacks its value, or does not go with another one
     */
    static Options parse(List<String> arguments) throws BadOption {
        return new Reader(arguments).read();
    }

    private static final class Reader {
        private final List<String> arguments;
        private int at;

        private int experts = -1;
        private int seconds = 30;
        private OptionalInt warmup = OptionalInt.empty();
        private double posts = 5;
        private double votes = 50;
        private boolean crash;
        private boolean agenda;
        private @Nullable Path replay;
        private double speed;
        private @Nullable URI url;
        private @Nullable String code;
        private @Nullable String facilitator;
        private Path out = Path.of("target", "rehearsal");

        Reader(List<String> arguments) {
            this.arguments = arguments;
        }

        Options read() throws BadOption {
            while (at < arguments.size()) {
                String option = arguments.get(at++);
                switch (option) {
                    case "--experts" -> experts = whole(option, 1);
                    case "--seconds" -> seconds = whole(option, 1);
                    case "--warmup" -> warmup = OptionalInt.of(whole(option, 0));
                    case "--posts-per-second" -> posts = rate(option);
                    case "--votes-per-second" -> votes = rate(option);
                    case "--crash" -> crash = true;
                    case "--agenda" -> agenda = true;
                    case "--replay" -> replay = Path.of(value(option));
                    case "--speed" -> speed = rate(option);
                    case "--url" -> url = address(value(option));
                    case "--code" -> code = value(option);
                    case "--facilitator" -> facilitator = value(option);
                    case "--out" -> out = Path.of(value(option));
                    default -> throw new BadOption("There is no option " + option);
                }
            }
            check();
            int number = experts >= 0 ? experts : crash ? 20 : 50;
            return new Options(
                    number, seconds, warmup, posts, votes, crash, agenda, replay, speed, url, code, facilitator, out);
        }

        private void check() throws BadOption {
            if ((url == null) != (code == null)) {
                throw new BadOption("--url and --code go together");
            }
            if (url == null && facilitator != null) {
                throw new BadOption("--facilitator goes with --url");
            }
            if (crash && (url != null || replay != null)) {
                throw new BadOption("--crash goes with neither --url nor --replay");
            }
            if (agenda && (crash || replay != null)) {
                throw new BadOption("--agenda goes with neither --crash nor --replay");
            }
            if (agenda && url != null && facilitator == null) {
                throw new BadOption("--agenda needs --facilitator with --url: somebody has to lead the room");
            }
            if (replay == null && speed > 0) {
                throw new BadOption("--speed goes with --replay");
            }
            if (replay != null && experts >= 0) {
                throw new BadOption("--replay brings its own experts");
            }
            if (replay == null && posts + votes == 0) {
                throw new BadOption("Without posts and votes there is nothing to measure");
            }
        }

        private String value(String option) throws BadOption {
            if (at == arguments.size() || arguments.get(at).startsWith("--")) {
                throw new BadOption(option + " needs a value");
            }
            return arguments.get(at++);
        }

        private int whole(String option, int least) throws BadOption {
            String value = value(option);
            try {
                int number = Integer.parseInt(value);
                if (number >= least) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // Told below.
            }
            throw new BadOption(option + " needs a whole number from " + least + ", not " + value);
        }

        private double rate(String option) throws BadOption {
            String value = value(option);
            try {
                double number = Double.parseDouble(value);
                if (number >= 0 && number < 1e9) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // Told below.
            }
            throw new BadOption(option + " needs a number from 0, not " + value);
        }

        private static URI address(String value) throws BadOption {
            try {
                URI address = URI.create(value);
                boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
                if (web && address.getHost() != null) {
                    return address.resolve("/");
                }
            } catch (IllegalArgumentException notAnAddress) {
                // Told below.
            }
            throw new BadOption("--url needs an address like http://localhost:8080, not " + value);
        }
    }
}
