package org.wayforward.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayforward.rehearsal.Conversation.Agreement;
import org.wayforward.rehearsal.Conversation.Comment;

class ConversationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeAConversation() throws IOException {
        Files.writeString(folder.resolve("comments.csv"), """
                timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
                300,later,2,11,0,0,1,"Second, with a comma
                and a ""quoted"" line"
                100,first,1,10,2,0,1,First comment
                200,then,3,12,0,0,-1,Refused by the moderators
                250,then,4,13,0,0,0,Nobody has looked at this
                """);
        Files.writeString(folder.resolve("votes.csv"), """
                timestamp,datetime,comment-id,voter-id,vote
                400,x,1,20,-1
                500,x,1,20,1
                450,x,2,20,1
                600,x,2,20,0
                410,x,1,21,1
                420,x,3,22,1
                430,x,1,23,0
                """);
    }

    @Test
    void takesAcceptedCommentsInTheOrderTheyWereWritten() throws IOException {
        assertThat(Conversation.read(folder).comments())
                .containsExactly(
                        new Comment(1, 10, 100, "First comment"),
                        new Comment(2, 11, 300, "Second, with a comma\nand a \"quoted\" line"));
    }

    @Test
    void takesTheLastVoteOfAPersonOnAComment() throws IOException {
        assertThat(Conversation.read(folder).agreements())
                .containsExactly(new Agreement(21, 1, 410), new Agreement(20, 1, 500));
    }

    @Test
    void peopleAreThoseWhoWroteOrVotedOnWhatWasAccepted() throws IOException {
        assertThat(Conversation.read(folder).people()).containsExactly(10, 11, 20, 21, 23);
    }

    @Test
    void saysWhichLineIsWrong() throws IOException {
        Files.writeString(
                folder.resolve("votes.csv"),
                "timestamp,datetime,comment-id,voter-id,vote\n1,x,1,20,1\nsoon,x,1,20,1\n");
        assertThatThrownBy(() -> Conversation.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("votes.csv, line 3");
    }
}
