package dev.khata.application.kernel;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Texts under names, sealed. */
public final class InMemoryUnderKeys {
  private final Map<String, Sealed> values = new LinkedHashMap<>();

  private record Sealed(String keyId, byte[] bytes) {}

  public void store(Key key, String name, String content) {
    values.put(name, sealed(key, name, content.getBytes(StandardCharsets.UTF_8)));
  }

  private static Sealed sealed(Key key, String name, byte[] content) {
    return new Sealed(key.id(), key.seal(content, name));
  }

  public void spoil(String name) {
    values.computeIfPresent(name, (_, value) -> new Sealed(value.keyId, new byte[] {1}));
  }

  public Optional<String> read(String name, KeyRing keys) {
    return Optional.ofNullable(values.get(name))
        .flatMap(value -> opened(value, name, keys))
        .map(content -> new String(content, StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> opened(Sealed value, String name, KeyRing keys) {
    return keys.find(value.keyId).flatMap(key -> key.open(value.bytes, name));
  }

  /** All of it, seen with these keys. */
  public StoredUnderKeys with(KeyRing keys) {
    return new Kind(keys);
  }

  private final class Kind implements StoredUnderKeys {
    private final KeyRing keys;

    private Kind(KeyRing keys) {
      this.keys = keys;
    }

    @Override
    public String name() {
      return "paper.sealed";
    }

    @Override
    public KeyPurpose purpose() {
      return KeyPurpose.PERSONAL;
    }

    @Override
    public Set<String> needed() {
      return values.values().stream().map(Sealed::keyId).collect(Collectors.toSet());
    }

    @Override
    public List<Remains> remains(Instant now) {
      Map<String, Long> left =
          values.values().stream()
              .map(Sealed::keyId)
              .filter(id -> !id.equals(keys.current().id()))
              .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
      return left.entrySet().stream()
          .map(one -> Remains.lasting(one.getKey(), one.getValue()))
          .toList();
    }

    @Override
    public Renewal renew(Progress progress) {
      Renewal all = Renewal.NOTHING;
      for (Map.Entry<String, Sealed> one : values.entrySet()) {
        if (!one.getValue().keyId.equals(keys.current().id())) {
          all = all.plus(renew(one));
          progress.at(all.renewed(), OptionalLong.empty());
        }
      }
      return all;
    }

    private Renewal renew(Map.Entry<String, Sealed> one) {
      Optional<byte[]> content = opened(one.getValue(), one.getKey(), keys);
      content.ifPresent(plain -> one.setValue(sealed(keys.current(), one.getKey(), plain)));
      return content.isPresent() ? new Renewal(1, 0) : new Renewal(0, 1);
    }
  }
}
