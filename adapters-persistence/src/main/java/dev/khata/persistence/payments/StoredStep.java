package dev.khata.persistence.payments;

import dev.khata.domain.payments.NextStep;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the next step of an app is kept.
 *
 * @param fields names and values in turn
 */
record StoredStep(String kind, @Nullable String page, String @Nullable [] fields) {
  private static final String NOTHING = "NOTHING";
  private static final String VISIT = "VISIT";
  private static final String CHECKOUT = "CHECKOUT";

  static StoredStep of(NextStep step) {
    return switch (step) {
      case NextStep.Nothing() -> new StoredStep(NOTHING, null, null);
      case NextStep.Visit(URI page) -> new StoredStep(VISIT, page.toString(), null);
      case NextStep.Checkout(SortedMap<String, String> fields) ->
          new StoredStep(CHECKOUT, null, inTurn(fields));
    };
  }

  private static String[] inTurn(SortedMap<String, String> fields) {
    List<String> turns = new ArrayList<>();
    fields.forEach((name, value) -> turns.addAll(List.of(name, value)));
    return turns.toArray(String[]::new);
  }

  static Optional<NextStep> read(
      @Nullable String kind, @Nullable String page, String @Nullable [] fields) {
    if (kind == null) {
      return Optional.empty();
    }
    if (page != null) {
      return Optional.of(new NextStep.Visit(URI.create(page)));
    }
    if (fields != null) {
      SortedMap<String, String> map = new TreeMap<>();
      for (int i = 0; i < fields.length; i += 2) {
        map.put(fields[i], fields[i + 1]);
      }
      return Optional.of(new NextStep.Checkout(map));
    }
    return Optional.of(new NextStep.Nothing());
  }
}
