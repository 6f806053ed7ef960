package dev.khata.http.endpoint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every declared answer must keep. */
final class SuccessRules {
  private SuccessRules() {}

  /** Adds what is wrong, one sentence each. */
  static void check(Success<?> success, List<String> faults) {
    switch (success) {
      case Success.Empty any -> {}
      case Success.Json<?> any -> {}
      case Success.Text any -> {}
      case Success.Rows<?> any -> {}
      case Success.Shaped any -> {}
      case Success.Mapped any -> {}
      case Success.File(int status, Set<String> types, boolean tagged) -> {
        if (types.isEmpty()) {
          faults.add("gives files of no type");
        }
      }
      case Success.Elsewhere(int status) -> {
        if (status != 302 && status != 303) {
          faults.add("redirects by " + status + ", which is neither 302 nor 303");
        }
      }
      case Success.OneOf<?> several -> kinds(several, faults);
    }
  }

  private static void kinds(Success.OneOf<?> several, List<String> faults) {
    Set<Class<?>> declared = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Kind<?, ?> kind : several.kinds()) {
      declared.add(kind.type());
      if (!names.add(kind.name())) {
        faults.add("gives two kinds that are named " + kind.name());
      }
      check(kind.success(), faults);
    }
    if (!several.type().isSealed()) {
      faults.add("gives kinds of " + several.type().getSimpleName() + ", which is not sealed");
      return;
    }
    for (Class<?> permitted : several.type().getPermittedSubclasses()) {
      if (!declared.contains(permitted)) {
        faults.add("does not say what kind " + permitted.getSimpleName() + " is");
      }
    }
  }
}
