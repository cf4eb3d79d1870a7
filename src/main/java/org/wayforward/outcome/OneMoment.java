package org.wayforward.outcome;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a session as it is at one moment: in a read-only serializable transaction of its own, so that a command that
 * commits meanwhile is in the answer wholly or not at all.
 */
@Component
class OneMoment {

    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transaction;
    private final JdbcClient client;

    OneMoment(PlatformTransactionManager transactions, JdbcClient client) {
        this.client = client;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Everything {@code reading} asks, all of one moment. */
    <T> T read(Function<JdbcClient, T> reading) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> reading.apply(client)));
            } catch (ConcurrencyFailureException e) {
                // The database may ask a serializable reader to try again; nothing has been written.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
