package dev.khata.application.kernel;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import java.util.List;

class InMemoryUnderKeysTest extends StoredUnderKeysSuite {
  private final InMemoryUnderKeys values = new InMemoryUnderKeys();

  @Override
  protected StoredUnderKeys with(KeyRing keys) {
    return values.with(keys);
  }

  @Override
  protected void store(Key key, String name, String content) {
    values.store(key, name, content);
  }

  @Override
  protected List<String> read(String name, KeyRing keys) {
    return values.read(name, keys).stream().toList();
  }

  @Override
  protected void spoil(String name) {
    values.spoil(name);
  }
}
