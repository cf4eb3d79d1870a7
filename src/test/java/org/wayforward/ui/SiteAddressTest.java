package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;

class SiteAddressTest {

    @Test
    void theConfiguredAddressCountsWithoutSlashesAtItsEnd() {
        SiteAddress site = new SiteAddress(" https://forum.example.org/brainstorm// ");
        site.listening(started(9999, null));
        assertThat(site.url()).isEqualTo("https://forum.example.org/brainstorm");
        assertThat(site.join("MDG-2009")).isEqualTo("https://forum.example.org/brainstorm/join/MDG-2009");
        assertThat(site.onlyLoopback()).isFalse();
    }

    @Test
    void withoutOneItIsThisComputersAddressInTheNetwork() {
        SiteAddress site = new SiteAddress("");
        site.listening(started(8123, null));
        assertThat(site.url()).matches("http://(localhost|\\d+\\.\\d+\\.\\d+\\.\\d+):8123");
        assertThat(site.url()).doesNotContain("127.0.0.1");
        assertThat(site.onlyLoopback()).isEqualTo(site.url().contains("localhost"));
    }

    @Test
    void theManagementPortIsNotTheOnePeopleUse() {
        SiteAddress site = new SiteAddress("");
        site.listening(started(8123, null));
        site.listening(started(9001, "management"));
        assertThat(site.url()).endsWith(":8123");
    }

    private static WebServerInitializedEvent started(int port, @Nullable String namespace) {
        WebServer server = mock();
        WebServerApplicationContext context = mock();
        WebServerInitializedEvent event = mock();
        when(server.getPort()).thenReturn(port);
        when(context.getServerNamespace()).thenReturn(namespace);
        when(event.getWebServer()).thenReturn(server);
        when(event.getApplicationContext()).thenReturn(context);
        return event;
    }
}
