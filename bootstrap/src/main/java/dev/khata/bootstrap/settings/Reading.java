package dev.khata.bootstrap.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One pass over what was given. A setting that can't be read is noted and its default used instead,
 * so that the pass goes on and finds every problem.
 */
public final class Reading {
  private static final String MASK = "***";

  private final Given given;
  private final List<String> problems;

  /** Names of settings with a problem, so that each is noted once. */
  private final Set<String> faulty = new HashSet<>();

  public Reading(Given given, List<String> problems) {
    this.given = given;
    this.problems = problems;
  }

  public <T> T get(Setting<T> setting) {
    Optional<Given.Value> value = given.find(setting.name());
    if (value.isEmpty()) {
      return setting.fallback();
    }
    try {
      return setting.reader().apply(text(setting, value.get()));
    } catch (Unfit unfit) {
      if (faulty.add(setting.name())) {
        note(setting, unfit.reason(), true);
      }
      return setting.fallback();
    }
  }

  public boolean isGiven(Setting<?> setting) {
    return given.find(setting.name()).isPresent();
  }

  /** Notes that a value, though well-formed, won't do; a setting has one problem at most. */
  public void refuse(Setting<?> setting, String reason) {
    if (faulty.add(setting.name())) {
      note(setting, reason, false);
    }
  }

  /** Notes one of several problems that a setting may have. */
  public void refuseAlso(Setting<?> setting, String reason) {
    faulty.add(setting.name());
    note(setting, reason, false);
  }

  /** Notes a problem when {@code setting} is not given. */
  public void require(Setting<?> setting, String wanting) {
    if (!isGiven(setting)) {
      refuse(setting, "needed by " + wanting);
    }
  }

  /** The text that is in force, fit to be shown; empty when there is none. */
  public Optional<String> shown(Setting<?> setting) {
    Optional<Given.Value> value = given.find(setting.name());
    if (value.isEmpty()) {
      return setting.otherwise().startsWith("(")
          ? Optional.empty()
          : Optional.of(setting.otherwise());
    }
    return Optional.of(setting.isSecret() ? MASK : text(setting, value.get()));
  }

  public Source source(Setting<?> setting) {
    return given.find(setting.name()).map(Given.Value::source).orElse(Source.DEFAULT);
  }

  /** A password may begin or end with a blank on purpose; nothing else does. */
  private static String text(Setting<?> setting, Given.Value value) {
    return setting.isSecret() ? value.text() : value.text().strip();
  }

  private void note(Setting<?> setting, String reason, boolean malformed) {
    String value =
        given
            .find(setting.name())
            .map(
                v ->
                    "="
                        + shownIn(setting, text(setting, v), malformed)
                        + " ("
                        + v.source().id()
                        + ")")
            .orElse(" (not given)");
    problems.add(setting.name() + value + ": " + reason);
  }

  private static String shownIn(Setting<?> setting, String text, boolean malformed) {
    return switch (setting.visibility()) {
      case OPEN -> Printable.text(text);
      case WHEN_VALID -> malformed ? MASK : Printable.text(text);
      case NEVER -> MASK;
    };
  }
}
