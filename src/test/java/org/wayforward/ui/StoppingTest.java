package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import java.io.IOException;
import java.util.List;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResourceFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class StoppingTest {

    private static final String SERVLET = "springServlet";

    private final Stopping stopping = new Stopping();

    @Test
    void aRunningServerAnswers() throws Exception {
        MockFilterChain chain = new MockFilterChain();
        assertThat(ask(chain).getStatus()).isEqualTo(200);
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void aStoppingServerOnlySaysThatItIsAway() throws Exception {
        stop();
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletResponse answer = ask(chain);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isNotEmpty();
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void everySocketIsClosedBeforeSessionsEnd() throws Exception {
        AtmosphereResource gone = mock();
        doThrow(new IOException("gone")).when(gone).close();
        AtmosphereResource open = mock();
        AtmosphereResourceFactory sockets = mock();
        when(sockets.findAll()).thenReturn(List.of(gone, open));
        AtmosphereFramework push = mock();
        when(push.atmosphereFactory()).thenReturn(sockets);
        MockServletContext context = new MockServletContext();
        context.setAttribute(JSR356WebsocketInitializer.getAttributeName(SERVLET), push);
        VaadinServlet servlet = mock();
        when(servlet.getServletContext()).thenReturn(context);
        when(servlet.getServletName()).thenReturn(SERVLET);
        VaadinServletService service = mock();
        when(service.getServlet()).thenReturn(servlet);
        stopping.serviceInit(new ServiceInitEvent(service));

        stop();

        verify(gone).close();
        verify(open).close();
    }

    private void stop() {
        stopping.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext()));
    }

    private MockHttpServletResponse ask(MockFilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        stopping.doFilter(new MockHttpServletRequest("GET", "/live/X/expert/revision"), response, chain);
        return response;
    }
}
