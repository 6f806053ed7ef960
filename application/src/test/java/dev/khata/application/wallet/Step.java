package dev.khata.application.wallet;

/** One thing that happens in a history; users, entries and holds are counted from 0. */
public sealed interface Step {
  record TopUp(int user, int paisa) implements Step {}

  record Spend(int user, int paisa) implements Step {}

  record Transfer(int from, int to, int paisa) implements Step {}

  /** The same entry once more. */
  record Replay(int entry) implements Step {}

  record ReverseRest(int entry) implements Step {}

  record ReversePart(int entry, int paisa) implements Step {}

  record Place(int user, int paisa) implements Step {}

  record Capture(int hold, int paisa) implements Step {}

  record Release(int hold) implements Step {}

  record SumUp() implements Step {}
}
