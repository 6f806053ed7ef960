package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureRefusal.Kind;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A PNG taken apart: its header, the chunks that say how it looks, and its compressed pixels.
 *
 * @param chunks by their type, each without its frame; the first of each type
 */
record PngFile(PngHeader header, Map<String, byte[]> chunks, List<InputStream> data) {
  private static final int SIGNATURE = 8;

  /** Length and type, and the check sum behind the content. */
  private static final int FRAME = 12;

  private static final List<String> USED = List.of("PLTE", "tRNS", "iCCP", "sRGB", "gAMA", "eXIf");

  /** Goes through the chunks once, up to the end of the picture. */
  static PngFile read(byte[] file) throws RefusedPicture {
    return new Parser(file).parse();
  }

  Optional<byte[]> chunk(String type) {
    return Optional.ofNullable(chunks.get(type));
  }

  /** One stream of zlib's. */
  InputStream compressed() {
    return new SequenceInputStream(Collections.enumeration(data));
  }

  private static final class Parser {
    private final byte[] file;
    private final Map<String, byte[]> chunks = new HashMap<>();
    private final List<InputStream> data = new ArrayList<>();

    Parser(byte[] file) {
      this.file = file;
    }

    PngFile parse() throws RefusedPicture {
      PngHeader header = PngHeader.read(headerChunk());
      int at = SIGNATURE + FRAME + length(SIGNATURE);
      while (at + FRAME <= file.length && !type(at).equals("IEND")) {
        take(type(at), at + 8, length(at));
        at += FRAME + length(at);
      }
      if (header.colourType() == PngHeader.PALETTE && !chunks.containsKey("PLTE")) {
        throw RefusedPicture.damaged();
      }
      return new PngFile(header, Map.copyOf(chunks), List.copyOf(data));
    }

    private byte[] headerChunk() throws RefusedPicture {
      if (file.length < SIGNATURE + FRAME || !type(SIGNATURE).equals("IHDR")) {
        throw RefusedPicture.damaged();
      }
      return content(SIGNATURE + 8, length(SIGNATURE));
    }

    private void take(String type, int from, int length) throws RefusedPicture {
      if (type.equals("IDAT")) {
        check(from, length);
        data.add(new ByteArrayInputStream(file, from, length));
      } else if (USED.contains(type)) {
        chunks.putIfAbsent(type, content(from, length));
      } else if (Character.isUpperCase(type.charAt(0)) && !type.equals("PLTE")) {
        throw RefusedPicture.unsupported(Kind.CODING);
      }
    }

    private byte[] content(int from, int length) throws RefusedPicture {
      check(from, length);
      return Arrays.copyOfRange(file, from, from + length);
    }

    private void check(int from, int length) throws RefusedPicture {
      CRC32 sum = new CRC32();
      sum.update(file, from - 4, length + 4);
      if ((int) sum.getValue() != ByteBuffer.wrap(file).getInt(from + length)) {
        throw RefusedPicture.damaged();
      }
    }

    private String type(int chunk) {
      return new String(file, chunk + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private int length(int chunk) throws RefusedPicture {
      int length = ByteBuffer.wrap(file).getInt(chunk);
      if (length < 0 || length > file.length - chunk - FRAME) {
        throw RefusedPicture.damaged();
      }
      return length;
    }
  }
}
