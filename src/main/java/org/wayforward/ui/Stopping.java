package org.wayforward.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A server that stops says so and nothing else. While it goes down its screens' sessions end one by one, and a screen that
 * asks then would be told to load itself again, from a server that is gone: the browser would show its own error page, for
 * good, and what was being typed would be lost. So whoever asks is told that the server is away for a moment, which every
 * screen survives, and the sockets are closed before the sessions end.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Stopping extends OncePerRequestFilter
        implements VaadinServiceInitListener, ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
    private static final String AGAIN_IN_SECONDS = "3";

    private volatile @Nullable AtmosphereFramework push;
    private volatile boolean stopping;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service) {
            String attribute = JSR356WebsocketInitializer.getAttributeName(
                    service.getServlet().getServletName());
            Object framework = service.getServlet().getServletContext().getAttribute(attribute);
            push = framework instanceof AtmosphereFramework atmosphere ? atmosphere : null;
        }
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        stopping = true;
        AtmosphereFramework framework = push;
        if (framework != null) {
            framework.atmosphereFactory().findAll().forEach(Stopping::close);
        }
    }

    private static void close(AtmosphereResource socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.debug("A socket was closed already", gone);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (stopping) {
            response.setHeader("Retry-After", AGAIN_IN_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return true;
    }
}
