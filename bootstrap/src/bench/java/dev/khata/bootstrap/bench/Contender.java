package dev.khata.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A subject or a floor, and how fast it was in each round. */
final class Contender {
  private final String name;
  private final Load load;
  private final List<Double> rates = new ArrayList<>();
  private double operations;
  private long commits;

  Contender(String name, Load load) {
    this.name = name;
    this.load = load;
  }

  /** With as many threads as the rules say. */
  static Contender of(String name, Operation operation) {
    return new Contender(name, new Threads(Contest.THREADS, operation));
  }

  String name() {
    return name;
  }

  /** Works for so long without being measured. */
  void warmUp(Duration time) throws Exception {
    load.rate(time);
  }

  void compete(Stand stand, Duration time) throws Exception {
    long before = stand.transactions();
    long start = System.nanoTime();
    double rate = load.rate(time);
    operations += rate * (System.nanoTime() - start) / 1e9;
    commits += stand.transactions() - before;
    rates.add(rate);
  }

  /** How many transactions that wrote something it took to do one, on average. */
  double commits() {
    return commits / operations;
  }

  /** The median of all rounds. */
  double rate() {
    List<Double> sorted = rates.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  double slowest() {
    return rates.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double fastest() {
    return rates.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
