package dev.khata.http.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartReaderTest {
  private static final String BOUNDARY = "-b-";

  /** Letters of which boundaries and line breaks are made. */
  private static final byte[] LETTERS = "\r\n-b".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void contents_come_out_as_they_went_in_however_they_arrive(long seed) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<byte[]> contents = new ArrayList<>();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    write(body, "preamble\r\n");
    for (int i = 0; i < 20; i++) {
      byte[] content = content(random);
      contents.add(content);
      write(body, "---b-  \r\nContent-Disposition: form-data; name=n\r\n\r\n");
      body.writeBytes(content);
      write(body, "\r\n");
    }
    write(body, "---b---epilogue");

    PartReader parts = new PartReader(dripping(body.toByteArray(), random), BOUNDARY);
    for (byte[] content : contents) {
      assertThat(parts.next()).isPresent();
      assertThat(parts.readAllBytes()).isEqualTo(content);
    }
    assertThat(parts.next()).isEmpty();
  }

  /** Without the delimiter in it, which no client would have chosen then. */
  private static byte[] content(RandomGenerator random) {
    byte[] bytes = new byte[random.nextInt(random.nextBoolean() ? 20 : 40_000)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = LETTERS[random.nextInt(LETTERS.length)];
    }
    String text = new String(bytes, StandardCharsets.US_ASCII);
    return text.replace("\r\n---b-", "\r\n---bb").getBytes(StandardCharsets.US_ASCII);
  }

  private static InputStream dripping(byte[] body, RandomGenerator random) {
    return new FilterInputStream(new ByteArrayInputStream(body)) {
      @Override
      public int read(byte[] out, int offset, int length) throws IOException {
        return super.read(out, offset, Math.min(length, 1 + random.nextInt(50)));
      }
    };
  }

  @Test
  void what_is_left_of_a_part_is_passed_over() throws IOException {
    PartReader parts =
        parts("---b-\r\nContent-Disposition: form-data; name=a\r\n\r\nlong\r\n", "---b---");

    assertThat(parts.next()).map(PartHead::name).contains("a");
    assertThat(parts.read()).isEqualTo('l');
    assertThat(parts.next()).isEmpty();
  }

  @Test
  void the_first_line_is_a_boundary_too() throws IOException {
    PartReader parts =
        parts(
            "---b-\r\nCONTENT-DISPOSITION: form-data; name=\"a \\\"b\\\\ c;d\"; filename=\"x\"\r\n",
            "content-type: Image/PNG; x=y\r\n\r\n\r\n---b---");

    Optional<PartHead> head = parts.next();
    assertThat(head).map(PartHead::name).contains("a \"b\\ c;d");
    assertThat(head).map(PartHead::mediaType).contains("image/png");
    assertThat(head).map(PartHead::isFile).contains(true);
    assertThat(parts.readAllBytes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "---b-",
        "---b-x\r\n",
        "---b-\r\nContent-Disposition: form-data; name=a\r\n\r\nno end",
        "---b-\r\nContent-Disposition: form-data; name=a\rX",
        "---b-\r\n\r\nno head\r\n---b---",
        "---b-\r\n"
            + "Content-Disposition: form-data; name=a\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
      })
  void what_is_no_form_is_malformed(String body) {
    PartReader parts = parts(body, "");

    assertThatThrownBy(
            () -> {
              while (parts.next().isPresent()) {
                parts.readAllBytes();
              }
            })
        .isInstanceOf(MalformedForm.class);
  }

  private static PartReader parts(String one, String other) {
    byte[] body = (one + other).getBytes(StandardCharsets.US_ASCII);
    return new PartReader(new ByteArrayInputStream(body), BOUNDARY);
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
