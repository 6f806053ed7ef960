package dev.khata.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.khata.bootstrap.settings.BadConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Readings of an environment without a file. */
final class Reads {
  private Reads() {}

  static Configuration configuration(Map<String, String> environment) {
    return Configuration.read(environment, Optional.empty());
  }

  static List<String> problems(Map<String, String> environment) {
    AtomicReference<List<String>> problems = new AtomicReference<>(List.of());
    assertThatThrownBy(() -> configuration(environment))
        .asInstanceOf(type(BadConfiguration.class))
        .satisfies(bad -> problems.set(bad.problems()));
    return problems.get();
  }
}
