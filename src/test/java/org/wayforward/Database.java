package org.wayforward;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases Way Forward runs on. */
public enum Database {
    H2 {
        @Override
        public String fresh() {
            return "jdbc:h2:mem:fresh" + COUNTER.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        }

        @Override
        public String user() {
            return "sa";
        }
    },
    POSTGRESQL {
        @Override
        public String fresh() {
            String name = "fresh" + COUNTER.incrementAndGet();
            try (Connection connection = DriverManager.getConnection(PostgresServer.url("postgres"));
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return PostgresServer.url(name);
        }

        @Override
        public String user() {
            return PostgresServer.USER;
        }
    };

    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** The address of a new, empty database. */
    public abstract String fresh();

    /** Who reaches it. */
    public abstract String user();
}
