package dev.khata.bootstrap.config;

import dev.khata.bootstrap.keys.BadKeys;
import dev.khata.bootstrap.keys.KeyFile;
import dev.khata.bootstrap.keys.KeyFileAccess;
import dev.khata.bootstrap.keys.KeyRings;
import dev.khata.bootstrap.keys.KeyText;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * The keys that were given, in a file or one by one.
 *
 * @param given may lack purposes; then those kept in the data directory serve
 * @param anew whether new ones may take the place of kept ones that are gone
 */
public record KeysConfig(Map<KeyPurpose, KeyRing> given, boolean anew) {

  static final Setting<Optional<Path>> FILE =
      Setting.optional(
          "KHATA_KEYS_FILE",
          Kinds.path(),
          "the variables below",
          "A file with all keys. A line is `purpose.keyid = base64`; of each purpose one line ends"
              + " in the word `current`. One that every user of the machine may read is refused.");
  static final Map<KeyPurpose, Setting<Optional<KeyRing>>> KEYS = each();

  static final Section SECTION = section();

  public KeysConfig {
    given = Map.copyOf(given);
  }

  static KeysConfig read(Reading reading) {
    Map<KeyPurpose, KeyRing> given = new EnumMap<>(KeyPurpose.class);
    KEYS.forEach(
        (purpose, setting) -> reading.get(setting).ifPresent(ring -> given.put(purpose, ring)));
    reading
        .get(FILE)
        .ifPresent(
            file -> {
              for (Setting<?> setting : KEYS.values()) {
                if (reading.isGiven(setting)) {
                  reading.refuse(setting, "KHATA_KEYS_FILE is given too; leave one of them out");
                }
              }
              given.putAll(fromFile(reading, file));
            });
    KeyRings.shared(given)
        .ifPresent(places -> reading.refuse(blamed(reading), "the same key twice: " + places));
    return new KeysConfig(given, false);
  }

  /**
   * Whether no key needs to be made here. One for backups is not made beside given ones, since
   * whoever keeps those keeps it too.
   */
  public boolean isComplete() {
    return given.keySet().containsAll(KeyPurpose.NEEDED);
  }

  /**
   * All keys: those given, and for the other purposes those kept.
   *
   * @throws BadKeys when the kept ones can't be used
   */
  public Keys open(Supplier<Map<KeyPurpose, KeyRing>> kept) {
    Map<KeyPurpose, KeyRing> rings = new EnumMap<>(KeyPurpose.class);
    if (!isComplete()) {
      rings.putAll(kept.get());
    }
    rings.putAll(given);
    return KeyRings.join(rings);
  }

  /** The settings that give those keys one by one, by name. */
  public static SequencedMap<String, String> asSettings(Map<KeyPurpose, KeyRing> rings) {
    SequencedMap<String, String> settings = new LinkedHashMap<>();
    KEYS.forEach(
        (purpose, setting) ->
            Optional.ofNullable(rings.get(purpose))
                .ifPresent(ring -> settings.put(setting.name(), KeyText.text(ring))));
    return settings;
  }

  private static Map<KeyPurpose, KeyRing> fromFile(Reading reading, Path file) {
    KeyFileAccess.problem(file).ifPresent(problem -> reading.refuseAlso(FILE, problem));
    try {
      return KeyFile.read(file);
    } catch (BadKeys bad) {
      bad.problems().forEach(problem -> reading.refuseAlso(FILE, problem));
      return Map.of();
    }
  }

  private static Setting<?> blamed(Reading reading) {
    for (Setting<?> setting : KEYS.values()) {
      if (reading.isGiven(setting)) {
        return setting;
      }
    }
    return FILE;
  }

  private static Map<KeyPurpose, Setting<Optional<KeyRing>>> each() {
    Map<KeyPurpose, Setting<Optional<KeyRing>>> settings = new EnumMap<>(KeyPurpose.class);
    for (KeyPurpose purpose : KeyPurpose.values()) {
      settings.put(
          purpose,
          Setting.secret(
              "KHATA_KEY_" + purpose.name(),
              Kinds.keyRing(),
              "made once, kept in the data directory",
              "Key for " + purpose.protects() + "."));
    }
    return settings;
  }

  private static Section section() {
    List<Setting<?>> settings = new ArrayList<>(List.of(FILE));
    settings.addAll(KEYS.values());
    return new Section("Keys", settings);
  }
}
