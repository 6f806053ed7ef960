package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {

  @Test
  void what_arrives_is_in_utf8() {
    ByteArrayOutputStream there = new ByteArrayOutputStream();
    Output out = new Output(there);

    out.print("ফেরত");

    assertThat(out.lost()).isEmpty();
    assertThat(there.toString(StandardCharsets.UTF_8)).isEqualTo("ফেরত");
  }

  @Test
  void it_knows_why_something_did_not_arrive() throws IOException {
    try (var full = new FileOutputStream("/dev/full")) {
      Output out = new Output(full);

      out.print("x");

      assertThat(out.lost()).contains("No space left on device");
    }
  }

  @Test
  void a_reader_that_went_away_loses_nothing_that_it_wanted() throws IOException {
    Pipe pipe = Pipe.open();
    pipe.source().close();
    Output out = new Output(Channels.newOutputStream(pipe.sink()));

    out.println("x");

    assertThat(out.checkError()).isTrue();
    assertThat(out.lost()).isEmpty();
  }
}
