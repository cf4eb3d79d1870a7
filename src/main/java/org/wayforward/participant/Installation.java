package org.wayforward.participant;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret of this installation, made at its first start and kept in its database, so that links stay valid over
 * restarts and on every node. {@code wayforward.secret} overrides it.
 */
@Component
class Installation {

    private final JdbcClient database;
    private final String configured;

    Installation(JdbcClient database, @Value("${wayforward.secret:}") String configured) {
        this.database = database;
        this.configured = configured;
    }

    String secret() {
        if (!configured.isBlank()) {
            return configured;
        }
        return stored().orElseGet(() -> {
            try {
                database.sql("insert into installation (id, secret) values (1, ?)")
                        .param(Secret.random())
                        .update();
            } catch (DuplicateKeyException anotherNodeWasFirst) {
                // Its secret is as good as ours.
            }
            return stored().orElseThrow();
        });
    }

    private Optional<String> stored() {
        return database.sql("select secret from installation where id = 1")
                .query(String.class)
                .optional();
    }
}
