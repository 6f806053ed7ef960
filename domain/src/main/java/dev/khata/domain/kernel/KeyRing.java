package dev.khata.domain.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of one purpose. New work uses the current one; what an older one signed or sealed can
 * still be read while that key stays on the ring.
 */
public final class KeyRing {
  private final Key current;
  private final Map<String, Key> byId = new LinkedHashMap<>();

  /** The first key is the current one; ids are unique. */
  public KeyRing(List<Key> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a key ring needs a key");
    }
    this.current = keys.getFirst();
    for (Key key : keys) {
      if (byId.put(key.id(), key) != null) {
        throw new IllegalArgumentException("two keys with the id " + key.id());
      }
    }
  }

  public static KeyRing of(Key current) {
    return new KeyRing(List.of(current));
  }

  public Key current() {
    return current;
  }

  public Optional<Key> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them, the current one first. */
  public List<Key> keys() {
    return List.copyOf(byId.values());
  }

  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  @Override
  public String toString() {
    return "KeyRing" + byId.keySet();
  }
}
