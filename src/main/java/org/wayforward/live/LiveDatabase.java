package org.wayforward.live;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The small connection pool of the reading side. Every read is one read-only serializable transaction, so that all rows
 * of it are of one moment: weaker levels tear such reads on H2 and PostgreSQL alike.
 */
@Component
class LiveDatabase implements DisposableBean {

    private static final int CONNECTIONS = 4;
    private static final int ATTEMPTS = 5;

    private final HikariDataSource pool;
    private final TransactionTemplate transaction;
    private final JdbcClient client;

    LiveDatabase(JdbcConnectionDetails details) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("live");
        config.setJdbcUrl(details.getJdbcUrl());
        config.setUsername(details.getUsername());
        config.setPassword(details.getPassword());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setReadOnly(true);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.client = JdbcClient.create(pool);
    }

    /** Reads what {@code reading} asks, all of one moment. */
    <T> T read(Function<JdbcClient, T> reading) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> reading.apply(client)));
            } catch (ConcurrencyFailureException e) {
                // A serializable read may be asked to try again; it has changed nothing.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
