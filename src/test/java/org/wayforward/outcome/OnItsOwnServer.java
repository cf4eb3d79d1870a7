package org.wayforward.outcome;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole application on an empty database in memory, with limits that no test meets. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "wayforward.limits.posts-per-minute=100000",
            "wayforward.limits.supports-per-minute=100000",
            "wayforward.limits.joins-per-minute=100000",
            "wayforward.limits.guesses-per-minute=100000"
        })
@AutoConfigureMockMvc
@Import(MeetingRooms.class)
public @interface OnItsOwnServer {}
