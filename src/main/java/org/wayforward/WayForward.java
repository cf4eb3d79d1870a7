package org.wayforward;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Starts Way Forward. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class WayForward {

    /** Starts the application; all options are ordinary Spring properties. */
    public static void main(String[] args) {
        SpringApplication.run(WayForward.class, args);
    }

    /** The server's time, in one place so that tests can move it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
