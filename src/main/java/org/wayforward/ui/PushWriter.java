package org.wayforward.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.atmosphere.cpr.AtmosphereFramework;
import org.atmosphere.cpr.AtmosphereFramework.AtmosphereHandlerWrapper;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets push write to each browser on a virtual thread of its own. By default Atmosphere shares 200 threads that each
 * linger 100 ms after a write, which starves the screens of a room with more than 200 people. This reaches into
 * Atmosphere, so it fails loudly when what it needs is not there, and a test with more than 200 clients guards it.
 */
@Component
class PushWriter implements VaadinServiceInitListener, DisposableBean {

    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource() instanceof VaadinServletService service) {
            ServletContext context = service.getServlet().getServletContext();
            String servlet = service.getServlet().getServletName();
            Object framework = context.getAttribute(JSR356WebsocketInitializer.getAttributeName(servlet));
            if (framework instanceof AtmosphereFramework atmosphere) {
                install(atmosphere.getAtmosphereHandlers().values());
            } else if (JSR356WebsocketInitializer.isAtmosphereAvailable() && isServer(context)) {
                throw new IllegalStateException("Push has no AtmosphereFramework for servlet " + servlet
                        + ": rooms of more than 200 people would starve");
            }
        }
    }

    private void install(Collection<AtmosphereHandlerWrapper> handlers) {
        if (handlers.isEmpty()) {
            throw new IllegalStateException("Push has no handler whose writer could be replaced");
        }
        handlers.forEach(handler -> handler.broadcaster.getBroadcasterConfig().setAsyncWriteService(writers));
    }

    /** Tests of single views have a servlet context without a server behind it, and so no push to mend. */
    private static boolean isServer(ServletContext context) {
        return context.getAttribute("jakarta.websocket.server.ServerContainer") != null;
    }

    @Override
    public void destroy() {
        writers.shutdownNow();
    }
}
