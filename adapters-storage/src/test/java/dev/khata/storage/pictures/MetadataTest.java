package dev.khata.storage.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.SomePicture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that was planted in a file is in what is stored. */
class MetadataTest {
  private static final String MARK = "27.7172N85.3240E";

  @Test
  void nothing_is_left_of_what_a_jpeg_carries() {
    byte[] profile = marked(RgbSpace.displayP3().profile());
    byte[] exif = Tiff.oriented(6, 1, ByteOrder.BIG_ENDIAN, MARK);
    byte[] second = Jpeg.of(SomePicture.drawn(16, 16)).withExif(exif).withComment(MARK).bytes();
    byte[] file =
        Jpeg.of(SomePicture.drawn(64, 48))
            .withExif(exif)
            .withXmp("<x:xmpmeta>" + MARK + "</x:xmpmeta>")
            .withProfile(profile)
            .with(0xed, Bytes.join("Photoshop 3.0\0", "8BIM", 4, 4, 0, 0, MARK))
            .with(0xe2, Bytes.join("MPF\0", MARK))
            .with(0xe5, Bytes.join(MARK))
            .with(0xef, Bytes.join(MARK))
            .withComment(MARK)
            .followedBy(second)
            .followedBy(Bytes.join(new byte[4], "ftypmp42", MARK))
            .bytes();
    assertThat(occurrences(file)).as("control").isEqualTo(11);

    byte[] stored = Cleaned.of(file).bytes();

    assertThat(occurrences(stored)).isZero();
    for (String name : List.of("Exif", "xmpmeta", "ICC_PROFILE", "8BIM", "MPF", "ftyp", "acsp")) {
      assertThat(Bytes.contains(file, name)).as("control: %s", name).isTrue();
      assertThat(Bytes.contains(stored, name)).as(name).isFalse();
    }
    assertThat(jpegMarkers(stored)).containsOnly(0xd8, 0xe0, 0xdb, 0xc0, 0xc4, 0xda);
  }

  @Test
  void nothing_is_left_of_what_a_png_carries() {
    byte[] file =
        Bytes.join(
            new Png(16, 16, 8, PngHeader.RGB)
                .withProfile(RgbSpace.adobeRgb().profile())
                .with("pHYs", Bytes.join(Bytes.word(2835), Bytes.word(2835), 1))
                .with("tEXt", Bytes.join("Comment\0", MARK))
                .with("iTXt", Bytes.join("XML:com.adobe.xmp\0\0\0\0\0", MARK))
                .with("eXIf", Tiff.oriented(3, 1, ByteOrder.LITTLE_ENDIAN, MARK))
                .with("tIME", Bytes.join(7, 234, 11, 29, 1, 2, 3))
                .followedBy("prVt", Bytes.join(MARK))
                .bytes((x, y) -> new int[] {x * 10, y * 10, 99}),
            MARK);
    assertThat(occurrences(file)).as("control").isEqualTo(5);

    byte[] stored = Cleaned.of(file).bytes();

    assertThat(occurrences(stored)).isZero();
    assertThat(pngChunks(stored)).containsOnly("IHDR", "IDAT", "IEND");
  }

  /** With the mark behind it. */
  private static byte[] marked(byte[] profile) {
    return Bytes.join(profile, MARK, new byte[4 - MARK.length() % 4]);
  }

  private static int occurrences(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int count = 0;
    for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
      count++;
    }
    return count;
  }

  private static List<Integer> jpegMarkers(byte[] jpeg) {
    List<Integer> markers = new ArrayList<>(List.of(jpeg[1] & 255));
    int at = 2;
    while (!markers.contains(0xda)) {
      markers.add(jpeg[at + 1] & 255);
      at += 2 + ((jpeg[at + 2] & 255) << 8 | jpeg[at + 3] & 255);
    }
    assertThat(jpeg).endsWith(0xff, 0xd9);
    return markers;
  }

  private static List<String> pngChunks(byte[] png) {
    List<String> types = new ArrayList<>();
    int at = 8;
    while (at < png.length) {
      types.add(new String(png, at + 4, 4, StandardCharsets.US_ASCII));
      at += 12 + ByteBuffer.wrap(png).getInt(at);
    }
    return types;
  }
}
