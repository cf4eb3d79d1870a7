package org.wayforward.ui;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wayforward.outcome.export.PublicAddress;

/**
 * The address people reach this installation by: the configured public one, else this computer's in the local network.
 */
@Component
public class SiteAddress implements PublicAddress {

    private final String configured;
    private volatile int port = 8080;

    SiteAddress(@Value("${wayforward.public-url:}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        // The management port, when there is one, opens its own server; people use the main one.
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** The address without a slash at its end. */
    public String url() {
        return configured.isEmpty()
                ? "http://" + lan().map(InetAddress::getHostAddress).orElse("localhost") + ":" + port
                : configured;
    }

    /** Whether nobody but this computer itself can open {@link #url}. */
    public boolean onlyLoopback() {
        return configured.isEmpty() && lan().isEmpty();
    }

    /** Where experts join a session; in the QR code and on standard output. */
    public String join(String code) {
        return url() + "/join/" + code;
    }

    /** Where the draft of a closed session is read. */
    @Override
    public String draft(String code) {
        return url() + "/draft/" + code;
    }

    private static Optional<InetAddress> lan() {
        try {
            List<NetworkInterface> cards = Collections.list(NetworkInterface.getNetworkInterfaces());
            return cards.stream()
                    .filter(SiteAddress::usable)
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .filter(address -> !address.isLinkLocalAddress())
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static boolean usable(NetworkInterface card) {
        try {
            return card.isUp() && !card.isLoopback() && !card.isPointToPoint();
        } catch (SocketException e) {
            return false;
        }
    }
}
