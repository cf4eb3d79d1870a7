package org.wayforward;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.wayforward.outcome.export.PublicAddress;

/**
 * The application without its screens, on one database: as fast to start as its services are. One per kind of database
 * serves all tests, each of which makes a session of its own; a test about starting starts its own.
 */
public final class TestServer implements AutoCloseable {

    private static final Map<Database, TestServer> SHARED = new EnumMap<>(Database.class);

    private final ConfigurableApplicationContext context;

    private TestServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The server that tests on this kind of database share. */
    public static synchronized TestServer on(Database database) {
        return SHARED.computeIfAbsent(database, kind -> start(kind, kind.fresh()));
    }

    /** A server of one's own on the database at this address, to be closed. {@code more} are properties. */
    public static TestServer start(Database database, String address, String... more) {
        SpringApplicationBuilder builder = new SpringApplicationBuilder(Services.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(
                        "wayforward.limits.posts-per-minute=10000000",
                        "wayforward.limits.supports-per-minute=10000000",
                        "wayforward.limits.joins-per-minute=10000000",
                        "wayforward.limits.guesses-per-minute=10000000",
                        "logging.level.org.flywaydb=error");
        List<String> arguments = new java.util.ArrayList<>();
        arguments.add("--spring.datasource.url=" + address);
        arguments.add("--spring.datasource.username=" + database.user());
        for (String property : more) {
            arguments.add("--" + property);
        }
        return new TestServer(builder.run(arguments.toArray(String[]::new)));
    }

    /** A bean of the application. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The server's time. */
    public MovableClock clock() {
        return get(MovableClock.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The application's parts below the screens. Not a component, so that no scan of the application finds it. */
    @AutoConfigurationPackage
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    @ComponentScan({
        "org.wayforward.session",
        "org.wayforward.participant",
        "org.wayforward.contribution",
        "org.wayforward.cluster",
        "org.wayforward.sorting",
        "org.wayforward.vote",
        "org.wayforward.outcome",
        "org.wayforward.discussion",
        "org.wayforward.closing",
        "org.wayforward.exchange",
        "org.wayforward.live"
    })
    static class Services {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        PublicAddress address() {
            return code -> "https://forum.example.org/draft/" + code;
        }
    }
}
