package dev.khata.application.reporting.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.kernel.Key;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedStreamTest {
  private static final int SEALED_CHUNK = SealedFormat.CHUNK + SealedFormat.TAG;

  private final Key key = TestKeys.key("backup-1");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000})
  void what_was_sealed_is_read_again(int length) throws IOException {
    byte[] content = bytes(length);

    assertThat(opened(sealed(content))).isEqualTo(content);
  }

  @Test
  void the_same_is_never_sealed_alike() throws IOException {
    assertThat(sealed(bytes(100))).isNotEqualTo(sealed(bytes(100)));
  }

  @Test
  void any_byte_that_is_changed_is_noticed() throws IOException {
    byte[] sealed = sealed(bytes(300));
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 4;

      assertThatThrownBy(() -> opened(changed)).as("byte " + i).isInstanceOf(Unreadable.class);
    }
  }

  @Test
  void what_is_cut_off_is_noticed_also_between_chunks() throws IOException {
    byte[] sealed = sealed(bytes(3 * SealedFormat.CHUNK));
    int header = sealed.length - 3 * SEALED_CHUNK;

    for (int length :
        new int[] {
          0,
          5,
          header - 1,
          header,
          header + 1,
          header + SEALED_CHUNK,
          header + 2 * SEALED_CHUNK,
          sealed.length - 1
        }) {
      byte[] cut = Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> opened(cut)).as("at " + length).isInstanceOf(Unreadable.class);
    }
  }

  @Test
  void chunks_that_change_places_or_come_twice_are_noticed() throws IOException {
    byte[] sealed = sealed(bytes(3 * SealedFormat.CHUNK));
    int header = sealed.length - 3 * SEALED_CHUNK;
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, header, swapped, header + SEALED_CHUNK, SEALED_CHUNK);
    System.arraycopy(sealed, header + SEALED_CHUNK, swapped, header, SEALED_CHUNK);
    byte[] longer = Arrays.copyOf(sealed, sealed.length + SEALED_CHUNK);
    System.arraycopy(sealed, sealed.length - SEALED_CHUNK, longer, sealed.length, SEALED_CHUNK);

    assertThatThrownBy(() -> opened(swapped)).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> opened(longer)).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_stream_that_nobody_finished_is_cut_off() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SealedOutput sealed = new SealedOutput(out, key)) {
      sealed.write(bytes(2 * SealedFormat.CHUNK));
    }

    assertThatThrownBy(() -> opened(out.toByteArray())).isInstanceOf(Unreadable.class);
  }

  @Test
  void another_key_of_that_id_reads_nothing() throws IOException {
    byte[] sealed = sealed(bytes(10));
    Key other = new Key(key.id(), TestKeys.key("other").bytes());

    assertThatThrownBy(
            () -> new SealedInput(new ByteArrayInputStream(sealed), id -> other).readAllBytes())
        .isInstanceOf(Unreadable.class);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private byte[] sealed(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SealedOutput sealed = new SealedOutput(out, key)) {
      sealed.write(content);
      sealed.finish();
    }
    return out.toByteArray();
  }

  private byte[] opened(byte[] sealed) throws IOException {
    try (SealedInput in = new SealedInput(new ByteArrayInputStream(sealed), this::find)) {
      return in.readAllBytes();
    }
  }

  private Key find(String id) throws Unreadable {
    if (!id.equals(key.id())) {
      throw new Unreadable("no key " + id);
    }
    return key;
  }
}
