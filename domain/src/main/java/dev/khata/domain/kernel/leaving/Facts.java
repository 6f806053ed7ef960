package dev.khata.domain.kernel.leaving;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One record of what is told to somebody about themselves: values under names in snake case, in
 * order; a value that there is not is left out.
 */
public record Facts(List<Fact> all) {

  public record Fact(String name, Value value) {}

  /** A value with its type, so that each format can write it in its own way. */
  public sealed interface Value {
    record Text(String text) implements Value {}

    record Figure(BigDecimal number) implements Value {}

    record Moment(Instant at) implements Value {}

    record Day(LocalDate date) implements Value {}

    record Flag(boolean on) implements Value {}

    record Many(List<String> texts) implements Value {
      public Many {
        texts = List.copyOf(texts);
      }
    }

    /** Texts under names that are given, not known beforehand. */
    record Named(SortedMap<String, String> texts) implements Value {
      public Named {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
      }
    }
  }

  public Facts {
    all = List.copyOf(all);
  }

  public static Facts none() {
    return new Facts(List.of());
  }

  public Facts with(String name, String text) {
    return with(name, new Value.Text(text));
  }

  public Facts with(String name, BigDecimal number) {
    return with(name, new Value.Figure(number));
  }

  public Facts with(String name, long number) {
    return with(name, BigDecimal.valueOf(number));
  }

  public Facts with(String name, Instant at) {
    return with(name, new Value.Moment(at));
  }

  public Facts with(String name, LocalDate date) {
    return with(name, new Value.Day(date));
  }

  public Facts with(String name, boolean on) {
    return with(name, new Value.Flag(on));
  }

  public Facts with(String name, Optional<String> text) {
    return text.map(known -> with(name, known)).orElse(this);
  }

  public Facts with(String name, Value value) {
    List<Fact> more = new ArrayList<>(all);
    more.add(new Fact(name, value));
    return new Facts(more);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Facts[…]";
  }
}
