package org.wayforward.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wayforward.identity.Refusal;
import org.wayforward.session.SessionFinder;

/** What every screen begins with: its language, how it survives the server's restart, what it says of a fault. */
@Component
class ScreenSetup implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenSetup.class);

    /** What people of a session open: the expert's screens, the wall, console and desk. */
    private static final Pattern SESSION_SCREEN =
            Pattern.compile("(?:join|board|wall|console|desk|draft)/([^/?]{1,40}).*");

    private final SessionFinder finder;

    ScreenSetup(SessionFinder finder) {
        this.finder = finder;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> {
            CustomizedSystemMessages messages = new CustomizedSystemMessages();
            // Without a notification the browser loads the page again by itself; the cookie knows who it is.
            messages.setSessionExpiredNotificationEnabled(false);
            return messages;
        });
        event.getSource().addUIInitListener(init -> setUp(init.getUI(), VaadinRequest.getCurrent()));
    }

    private void setUp(UI ui, @Nullable VaadinRequest request) {
        Locale lang = request == null
                ? Languages.ALL.getFirst()
                : Languages.of(request.getCookies(), preferred(request), offered(request));
        ui.setLocale(lang);
        ui.getElement().setAttribute("lang", lang.toLanguageTag());
        ui.getPage().executeJs("document.documentElement.lang = $0", lang.toLanguageTag());
        ui.getSession().setErrorHandler(error -> {
            if (error.getThrowable() instanceof Refusal refusal) {
                Messages.show(refusal);
            } else {
                LOG.error("A screen failed", error.getThrowable());
                Notification.show(Messages.of("screen.fault"));
            }
        });
        // Each screen tells the truth about its connection in its own words; Vaadin only tries again.
        ui.getReconnectDialogConfiguration().setReconnectAttempts(Integer.MAX_VALUE);
        ui.getReconnectDialogConfiguration().setReconnectInterval(3000);
    }

    /** The languages of the session whose screen is opened; all there are on every other page. */
    private List<Locale> offered(VaadinRequest request) {
        String place = request.getParameter("location");
        Matcher screen = SESSION_SCREEN.matcher(place == null ? "" : place);
        return !screen.matches()
                ? Languages.ALL
                : finder.byCode(screen.group(1))
                        .map(session -> session.languages().stream()
                                .flatMap(tag -> Languages.known(tag).stream())
                                .toList())
                        .filter(languages -> !languages.isEmpty())
                        .orElse(Languages.ALL);
    }

    private static List<Locale> preferred(VaadinRequest request) {
        return Collections.list(request.getLocales());
    }
}
