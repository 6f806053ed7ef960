package dev.khata.bootstrap.keys;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a key file. A line is {@code purpose.keyid = base64}, and for each purpose one line
 * ends in the word {@code current}; that key does new work, the others read what they once wrote.
 * Empty lines and lines that start with {@code #} say nothing, nor does a byte order mark.
 */
public final class KeyFile {
  private static final long LONGEST = 65_536;
  private static final String CURRENT = "current";

  private KeyFile() {}

  /**
   * The rings of all purposes that are needed, and of the others that are there.
   *
   * @throws BadKeys when the file can't be read, or with everything that is wrong in it
   */
  public static Map<KeyPurpose, KeyRing> read(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new BadKeys(file + " is longer than " + LONGEST + " bytes");
      }
      return parse(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new BadKeys(file + " does not exist");
    } catch (AccessDeniedException e) {
      throw new BadKeys(file + " may not be read by this user");
    } catch (CharacterCodingException e) {
      throw new BadKeys(file + " is not text in UTF-8");
    } catch (IOException e) {
      throw new BadKeys(file + " can't be read: " + e.getMessage());
    }
  }

  /**
   * Purposes of which nothing stands in a file; none for one that can't be read.
   *
   * @throws IOException when it can't be looked at
   */
  static Set<KeyPurpose> missing(Path file) throws IOException {
    if (!Files.isReadable(file) || Files.size(file) > LONGEST) {
      return Set.of();
    }
    Set<KeyPurpose> missing = EnumSet.allOf(KeyPurpose.class);
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    withoutMark(text)
        .lines()
        .map(String::strip)
        .forEach(line -> missing.removeIf(one -> line.startsWith(one.id() + ".")));
    // Where nothing is known it is no file of keys, or not a whole one: to read it tells.
    return missing.stream().anyMatch(KeyPurpose.NEEDED::contains) ? Set.of() : missing;
  }

  private static Map<KeyPurpose, KeyRing> parse(String file, String text) {
    Map<KeyPurpose, List<Key>> keys = new EnumMap<>(KeyPurpose.class);
    Map<KeyPurpose, Key> current = new EnumMap<>(KeyPurpose.class);
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (String line : withoutMark(text).lines().toList()) {
      number++;
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      }
      try {
        Entry entry = Entry.parse(line);
        keys.computeIfAbsent(entry.purpose(), purpose -> new ArrayList<>()).add(entry.key());
        if (entry.current() && current.put(entry.purpose(), entry.key()) != null) {
          throw new BadKeys("a second current key for " + entry.purpose().id());
        }
      } catch (BadKeys bad) {
        bad.problems().stream()
            .map((file + " line " + number + ": ")::concat)
            .forEach(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new BadKeys(problems);
    }
    return rings(file, keys, current);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Map<KeyPurpose, KeyRing> rings(
      String file, Map<KeyPurpose, List<Key>> keys, Map<KeyPurpose, Key> current) {
    Map<KeyPurpose, KeyRing> rings = new EnumMap<>(KeyPurpose.class);
    List<String> problems = new ArrayList<>();
    for (KeyPurpose purpose : KeyPurpose.values()) {
      Optional<Key> first = Optional.ofNullable(current.get(purpose));
      if (first.isEmpty() && !KeyPurpose.NEEDED.contains(purpose) && !keys.containsKey(purpose)) {
        continue;
      }
      if (first.isEmpty()) {
        problems.add(file + " has no current key for " + purpose.id());
        continue;
      }
      List<Key> ring = new ArrayList<>(keys.getOrDefault(purpose, List.of()));
      ring.remove(first.get());
      ring.addFirst(first.get());
      try {
        rings.put(purpose, KeyText.ring(ring));
      } catch (BadKeys bad) {
        problems.add(file + ": " + purpose.id() + ": " + bad.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new BadKeys(problems);
    }
    return rings;
  }

  /** The same rings as text; each ring's first key is marked current. */
  public static String render(Map<KeyPurpose, KeyRing> rings) {
    StringBuilder text = new StringBuilder();
    text.append("# Khata's keys. Without them, data already written can't be read: back them up\n");
    text.append("# apart from the database. Only Khata's user may read this file: chmod 600.\n");
    text.append("# purpose.keyid = base64, then: current, for new work.\n");
    for (Map.Entry<KeyPurpose, KeyRing> entry : rings.entrySet()) {
      KeyRing ring = entry.getValue();
      for (String id : ring.ids()) {
        Key key = ring.find(id).orElseThrow();
        text.append(entry.getKey().id()).append('.').append(id);
        text.append(" = ").append(KeyText.base64(key));
        text.append(id.equals(ring.current().id()) ? " " + CURRENT + "\n" : "\n");
      }
    }
    return text.toString();
  }

  private record Entry(KeyPurpose purpose, Key key, boolean current) {

    static Entry parse(String line) {
      int equals = line.indexOf('=');
      int dot = line.indexOf('.');
      if (equals < 0 || dot < 0 || dot > equals) {
        throw new BadKeys("expected purpose.keyid = base64");
      }
      KeyPurpose purpose =
          KeyPurpose.of(line.substring(0, dot).strip())
              .orElseThrow(() -> new BadKeys("no such purpose; they are " + purposes()));
      String value = line.substring(equals + 1).strip();
      int before = value.length() - CURRENT.length() - 1;
      boolean current =
          value.endsWith(CURRENT) && before >= 0 && Character.isWhitespace(value.charAt(before));
      String base64 = current ? value.substring(0, value.length() - CURRENT.length()) : value;
      return new Entry(
          purpose, KeyText.key(line.substring(dot + 1, equals).strip(), base64), current);
    }

    private static String purposes() {
      List<String> ids = new ArrayList<>();
      for (KeyPurpose purpose : KeyPurpose.values()) {
        ids.add(purpose.id());
      }
      return String.join(", ", ids);
    }
  }
}
