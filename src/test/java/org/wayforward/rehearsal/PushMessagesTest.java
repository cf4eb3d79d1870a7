package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushMessagesTest {
    private final List<String> heard = new ArrayList<>();
    private final PushMessages messages = new PushMessages(heard::add);

    @Test
    void countsUtf16CharactersAndNotBytesOrCodePoints() throws IOException {
        String json = "{\"text\":\"naïve 📈 |\"}";
        messages.feed(json.length() + "|" + json + "7|{\"n\":2}");
        assertThat(heard).containsExactly(json, "{\"n\":2}");
    }

    @Test
    void joinsAMessageThatComesInPieces() throws IOException {
        for (String piece : List.of("1", "1|{\"a\"", ":\"bcd", "\"", "}", "7|{\"e\":1}")) {
            messages.feed(piece);
        }
        assertThat(heard).containsExactly("{\"a\":\"bcd\"}", "{\"e\":1}");
    }

    @Test
    void passesOverTheHandshakeAndHeartbeats() throws IOException {
        messages.feed("41|d2c79a3e-0000-4000-8000-1234567890ab|0|X|1|X");
        messages.feed("1|X7|{\"e\":1}1|X");
        assertThat(heard).containsExactly("{\"e\":1}");
    }

    @Test
    void saysWhenThereIsNoLength() {
        assertThatThrownBy(() -> messages.feed("for(;;);[{\"changes\":[]}]"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("for(;;)");
    }
}
