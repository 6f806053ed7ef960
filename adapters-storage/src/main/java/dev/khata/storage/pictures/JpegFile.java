package dev.khata.storage.pictures;

import dev.khata.domain.documents.PictureRefusal.Kind;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A JPEG taken apart.
 *
 * @param picture the same picture without application segments, comments, and whatever stood behind
 *     its end
 * @param ended whether the file says that the picture ends; some cameras leave that out, as does a
 *     cut file
 * @param profile an ICC profile
 */
record JpegFile(
    JpegFrame frame,
    JpegColours colours,
    Orientation orientation,
    Optional<byte[]> profile,
    byte[] picture,
    boolean ended) {

  /** Goes through the segments once, up to the end of the picture. */
  static JpegFile read(byte[] file) throws RefusedPicture {
    return new Parser(file).parse();
  }

  private static final class Parser {
    /** Progressive pictures have ten to twenty; each costs as much as a picture of its own. */
    private static final int MAX_SCANS = 30;

    private static final int PREFIX = 0xff;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int TEMPORARY = 0x01;

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private final JpegApplicationSegments segments = new JpegApplicationSegments();
    private Optional<JpegFrame> frame = Optional.empty();
    private int at = 2;
    private int scans;

    Parser(byte[] in) {
      this.in = in;
      this.out = new ByteArrayOutputStream(in.length + 2);
    }

    JpegFile parse() throws RefusedPicture {
      writeMarker(START_OF_IMAGE);
      int marker = nextMarker();
      while (marker > 0 && marker != END_OF_IMAGE) {
        take(marker);
        marker = nextMarker();
      }
      writeMarker(END_OF_IMAGE);
      JpegFrame known = frame.orElseThrow(RefusedPicture::damaged);
      if (scans == 0) {
        throw RefusedPicture.damaged();
      }
      return new JpegFile(
          known,
          segments
              .colours(known.components())
              .orElseThrow(() -> RefusedPicture.unsupported(Kind.COLOURS)),
          segments.orientation(),
          segments.profile(),
          out.toByteArray(),
          marker == END_OF_IMAGE);
    }

    /** Behind bytes that belong to nothing and bytes that fill up; -1 at the end of the file. */
    private int nextMarker() {
      while (at + 1 < in.length) {
        int second = in[at + 1] & 0xff;
        if ((in[at] & 0xff) == PREFIX && second != 0 && second != PREFIX) {
          at += 2;
          return second;
        }
        at++;
      }
      return -1;
    }

    private void take(int marker) throws RefusedPicture {
      if (marker == START_OF_IMAGE) {
        throw RefusedPicture.damaged();
      }
      if (marker == TEMPORARY || isRestart(marker)) {
        return;
      }
      byte[] body = segment();
      if (marker == START_OF_SCAN) {
        scan(body);
      } else if (isFrame(marker)) {
        if (frame.isPresent()) {
          throw RefusedPicture.unsupported(Kind.CODING);
        }
        frame = Optional.of(JpegFrame.read(marker, body));
        write(marker, body);
      } else if (isTable(marker)) {
        write(marker, body);
      } else if (scans == 0) {
        segments.add(marker, body);
      }
    }

    private byte[] segment() throws RefusedPicture {
      int length = at + 1 < in.length ? ((in[at] & 0xff) << 8) | (in[at + 1] & 0xff) : 0;
      if (length < 2 || at + length > in.length) {
        throw RefusedPicture.damaged();
      }
      byte[] body = Arrays.copyOfRange(in, at + 2, at + length);
      at += length;
      return body;
    }

    private void scan(byte[] body) throws RefusedPicture {
      if (++scans > MAX_SCANS) {
        throw RefusedPicture.unsupported(Kind.PASSES);
      }
      if (body.length < 4) {
        throw RefusedPicture.damaged();
      }
      if (!frame.orElseThrow(RefusedPicture::damaged).progressive()) {
        // Without meaning here; some phones write them at random, and decoders complain.
        body[body.length - 3] = 0;
        body[body.length - 2] = 63;
        body[body.length - 1] = 0;
      }
      write(START_OF_SCAN, body);
      int from = at;
      while (at + 1 < in.length && !endsScan(at)) {
        at++;
      }
      at = at + 1 < in.length ? at : in.length;
      out.write(in, from, at - from);
    }

    private boolean endsScan(int position) {
      int second = in[position + 1] & 0xff;
      return (in[position] & 0xff) == PREFIX
          && second != 0
          && second != PREFIX
          && !isRestart(second);
    }

    private void write(int marker, byte[] body) {
      writeMarker(marker);
      out.write((body.length + 2) >> 8);
      out.write(body.length + 2);
      out.writeBytes(body);
    }

    private void writeMarker(int marker) {
      out.write(PREFIX);
      out.write(marker);
    }

    private static boolean isRestart(int marker) {
      return marker >= 0xd0 && marker <= 0xd7;
    }

    /** All starts of frames, also those that are refused; tables of codes lie between them. */
    private static boolean isFrame(int marker) {
      return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Of Huffman codes, quantisation and restart intervals. */
    private static boolean isTable(int marker) {
      return marker == 0xc4 || marker == 0xdb || marker == 0xdd;
    }
  }
}
