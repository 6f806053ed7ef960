package dev.khata.application.recharge;

import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Portion;
import dev.khata.domain.recharge.Activation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Situations of all kinds, of which many are refused. */
final class Situations {
  private Situations() {}

  static Arbitrary<Situation> any() {
    return Combinators.combine(
            terms(), buyer(), before(), Arbitraries.of(Activation.QUEUE, Activation.ACTIVATE))
        .as(Situation::new);
  }

  private static Arbitrary<Situation.Terms> terms() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 400),
            Arbitraries.integers().between(1, 40),
            rarely(),
            often(),
            rarely(),
            rarely(),
            portion().optional(),
            portion().optional())
        .as(Situation.Terms::new);
  }

  private static Arbitrary<Portion> portion() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(1, 500).map(p -> new Portion.Flat(Somebody.npr(p))),
        Arbitraries.integers().between(1, 10_000).map(Portion.Percent::new));
  }

  private static Arbitrary<Situation.Buyer> buyer() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 800),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 100))),
            Arbitraries.of(true, false),
            rarely())
        .as(Situation.Buyer::new);
  }

  private static Arbitrary<Situation.Before> before() {
    Arbitrary<Situation.Plan> plan =
        Combinators.combine(Arbitraries.integers().between(1, 40), Arbitraries.of(true, false))
            .as(Situation.Plan::new);
    return Combinators.combine(
            plan.list().ofMaxSize(4), Arbitraries.integers().between(0, 40), rarely())
        .as(Situation.Before::new);
  }

  private static Arbitrary<Boolean> often() {
    return Arbitraries.of(true, true, true, false);
  }

  private static Arbitrary<Boolean> rarely() {
    return Arbitraries.of(true, false, false, false, false, false, false, false);
  }
}
