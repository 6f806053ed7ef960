package dev.khata.application.reporting.backup;

import dev.khata.domain.kernel.Key;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a stream is sealed: the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár over
 * AES-256-GCM, as age has it. A header names the key and a salt, from which the two together make a
 * key for this stream alone. Then come chunks of {@link #CHUNK} bytes, the last of which may be
 * shorter. The nonce of a chunk is its number and whether it is the last, so that none can be
 * changed, moved, left out or cut off without being noticed; and none is read before it was proved.
 *
 * @param header as it stands at the beginning; every chunk is bound to it
 */
record SealedFormat(byte[] header, SecretKeySpec key) {
  static final int CHUNK = 1 << 16;
  static final int TAG = 16;

  private static final byte[] MAGIC = "khata-backup-1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT = 32;
  private static final int NONCE = 12;
  private static final int LONGEST_ID = 255;

  /** For a new stream. */
  static SealedFormat fresh(Key key) {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    byte[] id = key.id().getBytes(StandardCharsets.UTF_8);
    if (id.length > LONGEST_ID) {
      throw new IllegalArgumentException("an id of " + id.length + " bytes");
    }
    ByteBuffer header = ByteBuffer.allocate(MAGIC.length + 1 + id.length + SALT);
    header.put(MAGIC).put((byte) id.length).put(id).put(salt);
    return new SealedFormat(header.array(), derived(key, salt));
  }

  /**
   * For a stream that is read from its beginning.
   *
   * @throws Unreadable when it is none, or its key is not given
   */
  static SealedFormat read(InputStream in, KeyFinder keys) throws IOException {
    DataInputStream data = new DataInputStream(in);
    try {
      byte[] magic = data.readNBytes(MAGIC.length);
      if (!Arrays.equals(magic, MAGIC)) {
        throw new Unreadable("it is no backup of Khata's");
      }
      byte[] id = new byte[data.readUnsignedByte()];
      data.readFully(id);
      byte[] salt = new byte[SALT];
      data.readFully(salt);
      ByteBuffer header = ByteBuffer.allocate(MAGIC.length + 1 + id.length + SALT);
      header.put(MAGIC).put((byte) id.length).put(id).put(salt);
      String name = new String(id, StandardCharsets.UTF_8);
      return new SealedFormat(header.array(), derived(keys.find(name), salt));
    } catch (EOFException e) {
      throw new Unreadable("it was cut off", e);
    }
  }

  /** Whether a stream begins as one that was sealed. */
  static boolean isBegun(InputStream in) throws IOException {
    return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
  }

  /** Where the key of an id is looked for. */
  interface KeyFinder {
    /**
     * @throws Unreadable when it is not given
     */
    Key find(String id) throws Unreadable;
  }

  private static SecretKeySpec derived(Key key, byte[] salt) {
    return new SecretKeySpec(key.hmac("backup-file", HexFormat.of().formatHex(salt)), "AES");
  }

  byte[] seal(long number, boolean last, byte[] chunk, int length) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(chunk, 0, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES/GCM", e);
    }
  }

  byte[] open(long number, boolean last, byte[] chunk, int length) throws Unreadable {
    try {
      return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(chunk, 0, length);
    } catch (GeneralSecurityException e) {
      throw new Unreadable("it was changed or cut off", e);
    }
  }

  private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
    ByteBuffer nonce = ByteBuffer.allocate(NONCE);
    nonce.putLong(NONCE - 1 - Long.BYTES, number).put(NONCE - 1, (byte) (last ? 1 : 0));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce.array()));
    cipher.updateAAD(header);
    return cipher;
  }
}
