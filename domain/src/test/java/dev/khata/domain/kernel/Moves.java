package dev.khata.domain.kernel;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A state machine as lines that anybody can read: {@code A --Event--> B} for each legal move, and
 * the bare name of a state that no move leads to or from.
 */
public final class Moves {
  private Moves() {}

  /** What the machine does, found by trying every event in every state. */
  public static <S, E> Set<String> of(S[] states, E[] events, BiFunction<S, E, Optional<S>> next) {
    Set<String> lines = new TreeSet<>();
    Set<S> connected = new HashSet<>();
    for (S from : states) {
      for (E event : events) {
        next.apply(from, event)
            .ifPresent(
                to -> {
                  lines.add(from + " --" + event + "--> " + to);
                  connected.add(from);
                  connected.add(to);
                });
      }
    }
    Stream.of(states)
        .filter(state -> !connected.contains(state))
        .forEach(s -> lines.add(s.toString()));
    return lines;
  }

  /** What the machine should do: one line each. */
  public static Set<String> listed(String lines) {
    return Arrays.stream(lines.split("\n"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(toCollection(TreeSet::new));
  }
}
