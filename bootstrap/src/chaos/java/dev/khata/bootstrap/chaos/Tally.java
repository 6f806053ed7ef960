package dev.khata.bootstrap.chaos;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was done and what came of it, counted by the process that is never killed. */
final class Tally {
  /** What is counted. */
  enum Count {
    /** Processes ended by SIGKILL. */
    KILLS,
    /** Instances stopped by SIGSTOP. */
    FREEZES,
    /** Answers that the proxy kept to itself. */
    DROPS,
    /** Requests that were sent again. */
    REPLAYS,
    /** Operations of which a client was told that they are done. */
    ACKNOWLEDGED,
    /** Operations of which a client was told why they are not done. */
    REFUSED,
    /** Answers that never came, for whatever reason. */
    LOST_ANSWERS,
    /** Requests told to come again later. */
    PUT_OFF,
    /** Operations that a client gave up on, and asked for again once the storm was over. */
    RESOLVED
  }

  private final Map<Count, LongAdder> counts = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> oddities = new ConcurrentHashMap<>();

  void add(Count count) {
    counts.computeIfAbsent(count, it -> new LongAdder()).increment();
  }

  long of(Count count) {
    return counts.computeIfAbsent(count, it -> new LongAdder()).sum();
  }

  /** Something that no client of Khata should ever see. */
  void odd(String what) {
    oddities.computeIfAbsent(what, it -> new LongAdder()).increment();
  }

  /** How often each was seen. */
  Map<String, Long> oddities() {
    Map<String, Long> seen = new TreeMap<>();
    oddities.forEach((what, times) -> seen.put(what, times.sum()));
    return seen;
  }
}
