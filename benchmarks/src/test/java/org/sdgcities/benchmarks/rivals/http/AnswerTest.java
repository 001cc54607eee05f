package org.sdgcities.benchmarks.rivals.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final String OF_KNOWN_LENGTH =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";

  private static final String IN_CHUNKS =
      "HTTP/1.1 409 \r\ntransfer-encoding: chunked\r\n\r\n"
          + "4\r\n\r\nno\r\nb;x=y\r\n, not today\r\n0\r\nA-Trailer: x\r\n\r\n";

  @Test
  void answers_follow_each_other_on_one_connection_however_long_they_say_they_are()
      throws Exception {
    InputStream in = stream(IN_CHUNKS + OF_KNOWN_LENGTH + IN_CHUNKS);

    assertThat(Answer.read(in)).isEqualTo(new Answer(409, "\r\nno, not today", false));
    assertThat(Answer.read(in)).isEqualTo(new Answer(200, "hello", false));
    assertThat(Answer.read(in)).isEqualTo(new Answer(409, "\r\nno, not today", false));
    assertThat(in.available()).isZero();
  }

  @Test
  void the_last_answer_of_a_connection_says_so() throws Exception {
    InputStream in = stream("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");

    assertThat(Answer.read(in).last()).isTrue();
  }

  @Test
  void an_answer_that_breaks_off_is_none() {
    for (String whole : new String[] {OF_KNOWN_LENGTH, IN_CHUNKS}) {
      for (int length = 0; length < whole.length(); length++) {
        InputStream in = stream(whole.substring(0, length));
        assertThatThrownBy(() -> Answer.read(in))
            .as("%d bytes of %s", length, whole)
            .isInstanceOf(EOFException.class);
      }
    }
  }

  @Test
  void what_is_not_http_is_no_answer() {
    assertThatThrownBy(() -> Answer.read(stream("SSH-2.0-OpenSSH\r\n\r\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("SSH-2.0");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
