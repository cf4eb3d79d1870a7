package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.Broadcaster;
import org.atmosphere.cpr.BroadcasterConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockServletContext;

class PushWriterTest {

    private static final String SERVLET = "springServlet";

    private final MockServletContext context = new MockServletContext();
    private final PushWriter writer = new PushWriter();

    @AfterEach
    void stop() {
        writer.destroy();
    }

    @Test
    void everyHandlerWritesOnVirtualThreads() throws Exception {
        BroadcasterConfig config = mock();
        push(Map.of("/*", handler(config)));
        start();
        ArgumentCaptor<ExecutorService> writers = ArgumentCaptor.captor();
        verify(config).setAsyncWriteService(writers.capture());
        Future<Boolean> virtual =
                writers.getValue().submit(() -> Thread.currentThread().isVirtual());
        assertThat(virtual.get()).isTrue();
    }

    @Test
    void aServerWhosePushCannotBeMendedDoesNotStart() {
        context.setAttribute("jakarta.websocket.server.ServerContainer", new Object());
        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no AtmosphereFramework");
    }

    @Test
    void aServerWhosePushHasNoHandlerDoesNotStart() {
        push(Map.of());
        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no handler");
    }

    @Test
    void viewsWithoutAServerNeedNoPush() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void theWritersEndWithTheApplication() {
        BroadcasterConfig config = mock();
        push(Map.of("/*", handler(config)));
        start();
        writer.destroy();
        ArgumentCaptor<ExecutorService> writers = ArgumentCaptor.captor();
        verify(config).setAsyncWriteService(writers.capture());
        assertThat(writers.getValue().isShutdown()).isTrue();
    }

    private void start() {
        VaadinServlet servlet = mock();
        when(servlet.getServletContext()).thenReturn(context);
        when(servlet.getServletName()).thenReturn(SERVLET);
        VaadinServletService service = mock();
        when(service.getServlet()).thenReturn(servlet);
        writer.serviceInit(new ServiceInitEvent(service));
    }

    private void push(Map<String, AtmosphereFramework.AtmosphereHandlerWrapper> handlers) {
        AtmosphereFramework framework = mock();
        when(framework.getAtmosphereHandlers()).thenReturn(handlers);
        context.setAttribute(JSR356WebsocketInitializer.getAttributeName(SERVLET), framework);
    }

    private static AtmosphereFramework.AtmosphereHandlerWrapper handler(BroadcasterConfig config) {
        when(config.setAsyncWriteService(any())).thenReturn(config);
        AtmosphereFramework.AtmosphereHandlerWrapper handler = mock();
        handler.broadcaster = mock(Broadcaster.class);
        when(handler.broadcaster.getBroadcasterConfig()).thenReturn(config);
        return handler;
    }
}
