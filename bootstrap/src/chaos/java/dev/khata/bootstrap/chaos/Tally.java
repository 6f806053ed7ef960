package dev.khata.bootstrap.chaos;

import java.util.Map;
import java.util.Set;
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
  private final Map<String, LongAdder> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> oddities = new ConcurrentHashMap<>();

  void add(Count count) {
    add(count, 1);
  }

  private void add(Count count, long more) {
    counts.computeIfAbsent(count, it -> new LongAdder()).add(more);
  }

  /** A client of that workload was told. */
  void told(String workload, Acknowledged answer) {
    acknowledged.computeIfAbsent(workload, it -> new LongAdder()).add(answer.done());
    add(Count.ACKNOWLEDGED, answer.done());
    add(Count.REFUSED, answer.refused());
  }

  /** Those of which anybody was told. */
  Set<String> workloads() {
    return Set.copyOf(acknowledged.keySet());
  }

  /** How much of what is acknowledged is of that workload. */
  long acknowledged(String workload) {
    return acknowledged.computeIfAbsent(workload, it -> new LongAdder()).sum();
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
