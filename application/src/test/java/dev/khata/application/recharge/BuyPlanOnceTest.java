package dev.khata.application.recharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.BuyPlan.Result;
import dev.khata.application.replies.Answer;
import dev.khata.application.replies.SomeRequest;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.domain.recharge.RechargeTransactions;
import dev.khata.domain.replies.Replies;
import dev.khata.domain.replies.ReplyKey;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuyPlanOnceTest {
  private final Kiosk kiosk = new Kiosk();
  private final UserId payer = kiosk.payer(Fresh.phone(), 1_000);
  private final Plan plan = kiosk.plan(300, 28);
  private final ReplyKey key = SomeRequest.key();

  @Test
  void the_same_request_buys_once_and_gets_the_same_transaction() {
    Answer<Result> first = kiosk.buyPlan().handle(Optional.of(key), command());
    Answer<Result> again = kiosk.buyPlan().handle(Optional.of(key), command());

    assertThat(first).isInstanceOf(Answer.First.class);
    assertThat(again).isEqualTo(new Answer.Again<>(((Answer.First<Result>) first).result()));
    assertThat(kiosk.wallet(payer)).isEqualTo(700);
  }

  @Test
  void without_a_key_every_request_buys() {
    kiosk.buyPlan().handle(Optional.empty(), command());
    kiosk.buyPlan().handle(Optional.empty(), command());

    assertThat(kiosk.wallet(payer)).isEqualTo(400);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void every_refusal_is_found_again_as_it_was(PurchaseRefusal refusal) {
    RechargeTransactions none = new InMemoryRechargeTransactions(List::of);
    PurchaseOutcomes outcomes = new PurchaseOutcomes(none, payer);
    Result result = new Result.Refused(refusal);

    String kept = outcomes.write(result);

    assertThat(kept).hasSizeBetween(1, Replies.LONGEST_OUTCOME);
    assertThat(outcomes.read(kept)).isEqualTo(result);
  }

  @Test
  void the_payer_is_gone_whom_an_earlier_release_found_gone() {
    kiosk.replies.record(key, "PAYER_GONE", Till.NOW.plus(Duration.ofHours(1)));

    assertThatThrownBy(() -> kiosk.buyPlan().handle(Optional.of(key), command()))
        .isInstanceOf(UserGone.class);

    assertThat(kiosk.wallet(payer)).isEqualTo(1_000);
  }

  static List<PurchaseRefusal> refusals() {
    return List.of(
        new PurchaseRefusal.PlanUnknown(),
        new PurchaseRefusal.PlanNotAvailable(),
        new PurchaseRefusal.PlanForOtherUsers(UserType.POSTPAID),
        new PurchaseRefusal.OfferUnknown(),
        new PurchaseRefusal.OfferNotAvailable(),
        new PurchaseRefusal.OfferExhausted(),
        new PurchaseRefusal.OfferLimitReached(),
        new PurchaseRefusal.PlanCriteriaNotMet(Set.of(Criterion.DATES)),
        new PurchaseRefusal.OfferCriteriaNotMet(EnumSet.allOf(Criterion.class)),
        new PurchaseRefusal.ActivationNotAllowed(),
        new PurchaseRefusal.LineQueueFull(),
        new PurchaseRefusal.NoGateway(),
        new PurchaseRefusal.BelowMinimum(Somebody.npr(1_000)),
        new PurchaseRefusal.InsufficientFunds());
  }

  @Test
  void no_refusal_is_forgotten() {
    assertThat(refusals())
        .extracting(Object::getClass)
        .containsExactlyInAnyOrder(PurchaseRefusal.class.getPermittedSubclasses());
  }

  private BuyPlan.Command command() {
    return new BuyPlan.Command(
        payer,
        plan.id(),
        Fresh.phone(),
        Optional.empty(),
        Activation.QUEUE,
        PaymentMethod.WALLET,
        Origin.batch("request-1"));
  }
}
