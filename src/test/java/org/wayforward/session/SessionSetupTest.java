package org.wayforward.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayforward.Database;
import org.wayforward.OnBothDatabases;
import org.wayforward.TestServer;

/** Sessions made from templates. */
@OnBothDatabases
class SessionSetupTest {

    private final TestServer server;
    private final SessionSetup setup;
    private final SessionFinder finder;

    SessionSetupTest(Database database) {
        this.server = TestServer.on(database);
        this.setup = server.get(SessionSetup.class);
        this.finder = server.get(SessionFinder.class);
    }

    @Test
    void aSessionGetsItsTemplatesCodeOrAnotherWhenThatIsTaken() {
        SessionTemplate template = setup.template(SessionSetup.FIRST);
        setup.create(template);

        SessionFacts second = finder.facts(setup.create(template));
        SessionFacts third = finder.facts(setup.create(template));

        assertThat(second.code()).matches("[B-Z]{3}-[0-9]{4}").isNotEqualTo(template.code());
        assertThat(third.code()).isNotEqualTo(second.code());
    }

    @Test
    void aTemplateThatCannotBeFurnishedLeavesNothingBehind() {
        SessionTemplate good = setup.template(SessionSetup.FIRST);
        SessionTemplate bad = new SessionTemplate(
                "HALF-1",
                good.title(),
                good.shortTitle(),
                good.meeting(),
                good.organizers(),
                good.place(),
                good.dates(),
                good.question(),
                null,
                List.of(new SessionTemplate.Area("a label far too long", "1", "title", "name", "short")),
                List.of(),
                List.of());

        assertThatThrownBy(() -> setup.create(bad)).isInstanceOf(RuntimeException.class);

        assertThat(finder.byCode("HALF-1")).isEmpty();
    }
}
