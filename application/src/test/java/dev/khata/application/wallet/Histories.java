package dev.khata.application.wallet;

import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** What may happen in a ledger with a few users, who meet often. */
final class Histories {
  static final int USERS = 2;

  private static final int MAX_STEPS = 80;
  private static final int MAX_PAISA = 100;

  private Histories() {}

  static Arbitrary<List<Step>> any() {
    return Arbitraries.frequencyOf(
            Tuple.of(4, with(user(), paisa(), Step.TopUp::new)),
            Tuple.of(4, with(user(), paisa(), Step.Spend::new)),
            Tuple.of(2, transfer()),
            Tuple.of(1, earlier().map(Step.Replay::new)),
            Tuple.of(2, earlier().map(Step.ReverseRest::new)),
            Tuple.of(2, with(earlier(), paisa(), Step.ReversePart::new)),
            Tuple.of(2, with(user(), paisa(), Step.Place::new)),
            Tuple.of(2, with(earlier(), paisa(), Step.Capture::new)),
            Tuple.of(1, earlier().map(Step.Release::new)),
            Tuple.of(1, Arbitraries.just(new Step.SumUp())))
        .withoutEdgeCases()
        .list()
        .ofMaxSize(MAX_STEPS)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static <T extends Step> Arbitrary<Step> with(
      Arbitrary<Integer> one, Arbitrary<Integer> other, BiFunction<Integer, Integer, T> step) {
    return Combinators.combine(one, other).as((first, second) -> step.apply(first, second));
  }

  private static Arbitrary<Step> transfer() {
    return Combinators.combine(user(), Arbitraries.integers().between(1, USERS - 1), paisa())
        .as((from, distance, paisa) -> new Step.Transfer(from, (from + distance) % USERS, paisa));
  }

  private static Arbitrary<Integer> user() {
    return Arbitraries.integers()
        .between(0, USERS - 1)
        .withDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<Integer> paisa() {
    return Arbitraries.integers()
        .between(1, MAX_PAISA)
        .withDistribution(RandomDistribution.uniform());
  }

  /** Taken modulo the number of those that there are. */
  private static Arbitrary<Integer> earlier() {
    return Arbitraries.integers()
        .between(0, MAX_STEPS)
        .withDistribution(RandomDistribution.uniform());
  }
}
