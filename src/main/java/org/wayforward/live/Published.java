package org.wayforward.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A board that screens may fetch, with what each audience may know of it: projected and encoded once, on demand. */
final class Published {

    private final Board board;
    private final JsonMapper json;
    private final Map<Audience, Projection> projections = new ConcurrentHashMap<>();
    private final Map<Audience, byte[]> snapshots = new ConcurrentHashMap<>();

    Published(Board board, JsonMapper json) {
        this.board = board;
        this.json = json;
    }

    Board board() {
        return board;
    }

    Projection projection(Audience audience) {
        return projections.computeIfAbsent(audience, key -> Projector.project(board, key));
    }

    /** The snapshot of an audience, as gzipped JSON. */
    byte[] snapshot(Audience audience) {
        return snapshots.computeIfAbsent(audience, key -> gzip(json.writeValueAsBytes(projection(key))));
    }

    /** The step from an earlier board to this one. */
    Update since(Published before, Audience audience) {
        boolean sameRule = Visibility.of(before.board, audience).equals(Visibility.of(board, audience));
        Delta delta = sameRule
                ? Delta.between(before.projection(audience), projection(audience))
                : Delta.reset(board.revision());
        return new Update(board, projection(audience), json.writeValueAsString(delta));
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
