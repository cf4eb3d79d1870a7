package org.wayforward.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.wayforward.participant.QrCode;

class QrCodeTest {

    @Test
    void aCameraReadsTheAddressAgain() {
        String address = "https://forum.example.org/join/MDG-2009";
        assertThat(QrReader.read(QrCode.of(address))).isEqualTo(address);
    }

    @Test
    void aOneTimeAddressFitsToo() {
        String address = "http://192.0.2.2:8080/continue/" + "A".repeat(43);
        assertThat(QrReader.read(QrCode.of(address))).isEqualTo(address);
    }

    @Test
    void theQuietZoneIsNotPartOfIt() {
        QrCode code = QrCode.of("short");
        assertThat(code.size()).isEqualTo(21);
        assertThat(code.path()).startsWith("M0 0h1v1h-1z");
    }

    @Test
    void anAddressThatIsFarTooLongIsNoQrCode() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }
}
