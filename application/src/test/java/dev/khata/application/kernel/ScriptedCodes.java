package dev.khata.application.kernel;

import dev.khata.domain.kernel.RandomCodes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * Codes that are the same in every run. Digits count up from one unless a test scripts them; tokens
 * look random but follow from how many were given before. No value comes twice within a million.
 */
public final class ScriptedCodes implements RandomCodes {
  private final Deque<String> script = new ArrayDeque<>();
  private final List<String> digits = new ArrayList<>();
  private final List<String> uuids = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  /** The next codes of digits, before counting goes on. */
  public synchronized void willGive(String... codes) {
    script.addAll(List.of(codes));
  }

  @Override
  public synchronized String digits(int length) {
    String code = script.isEmpty() ? counted(length) : script.remove();
    if (code.length() != length) {
      throw new IllegalStateException("scripted " + code + ", asked for " + length + " digits");
    }
    digits.add(code);
    return code;
  }

  private String counted(int length) {
    String number = "0".repeat(length) + (digits.size() + 1);
    return number.substring(number.length() - length);
  }

  @Override
  public synchronized String uuid() {
    ByteBuffer bytes = ByteBuffer.wrap(digest("uuid", uuids.size()));
    long high = (bytes.getLong() & ~0xf000L) | 0x4000L;
    long low = (bytes.getLong() & ~0xc000_0000_0000_0000L) | 0x8000_0000_0000_0000L;
    uuids.add(new UUID(high, low).toString());
    return uuids.getLast();
  }

  @Override
  public synchronized String urlSafe() {
    byte[] digest = digest("url", tokens.size());
    tokens.add(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    return tokens.getLast();
  }

  /** The code of digits that was given last. */
  public synchronized String lastDigits() {
    return last(digits);
  }

  public synchronized String lastUuid() {
    return last(uuids);
  }

  public synchronized String lastUrlSafe() {
    return last(tokens);
  }

  /** A code of that length that was not given so far: a wrong one, whatever is asked. */
  public synchronized String wrongDigits(int length) {
    String code = "9".repeat(length);
    while (digits.contains(code)) {
      code = Integer.toString(Integer.parseInt(code) - 1);
    }
    return code;
  }

  private static String last(List<String> given) {
    if (given.isEmpty()) {
      throw new IllegalStateException("none was asked for");
    }
    return given.getLast();
  }

  private static byte[] digest(String kind, int before) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((kind + before).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
