package dev.khata.domain.catalog;

import java.util.List;

/**
 * One value among the {@link Benefits} of a plan: a text, a number, true or false, nothing, a list,
 * or a group of named values. Nothing is checked before benefits are made of it.
 */
public sealed interface Benefit {
  record Text(String value) implements Benefit {}

  /** A number as whoever sells the plan wrote it: 1.50 is not 1.5, and 3e8 is not 300000000. */
  record Numeral(String text) implements Benefit {}

  record Truth(boolean value) implements Benefit {}

  record Nothing() implements Benefit {}

  record Items(List<Benefit> values) implements Benefit {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** Values by name, in the order in which they were given, which is a part of what they say. */
  record Group(List<Member> members) implements Benefit {
    public Group {
      members = List.copyOf(members);
    }
  }

  /** A value in a group, with its name. */
  record Member(String name, Benefit value) {}
}
