package dev.khata.http.gencharge.recharge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.gencharge.Counter;
import dev.khata.http.gencharge.Counter.Answer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a line that others use as well keeps somebody from buying, and what it shows. */
class SharedLineTest {
  private static final String SUBSCRIBE = "/recharge/subscribe";

  private final Counter counter = Counter.open();
  private final UserId payer = counter.kiosk.payer(Fresh.phone(), 100_000);
  private final Counter.User user = counter.user(payer);
  private final Plan plan = counter.kiosk.plan(24_900, 28);

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void a_stranger_may_queue_on_a_line_but_neither_end_what_runs_nor_fill_it() {
    buy(1);
    Counter.User stranger = counter.user(counter.kiosk.payer(Fresh.phone(), 100_000));
    String queued = order();
    String atOnce = queued.replace("}", ",\"activation_mode\":\"activate\"}");

    Answer refused = stranger.post(SUBSCRIBE, atOnce);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("ACTIVATION_NOT_ALLOWED");
    assertThat(stranger.post(SUBSCRIBE, queued).status()).isEqualTo(200);
    Answer full = stranger.post(SUBSCRIBE, queued);
    assertThat(full.status()).isEqualTo(422);
    assertThat(full.code()).isEqualTo("LINE_QUEUE_FULL");
    assertThat(stranger.get("/recharge/my/transactions").number("total")).isEqualTo(1);
    assertThat(user.post(SUBSCRIBE, atOnce).status()).isEqualTo(200);
  }

  @Test
  void a_refusal_for_the_line_is_the_same_again_under_its_key() {
    buy(2);

    HttpResponse<String> first = user.post(SUBSCRIBE, order(), "full");
    HttpResponse<String> again = user.post(SUBSCRIBE, order(), "full");

    assertThat(first.statusCode()).isEqualTo(422);
    assertThat(first.body()).contains("\"code\":\"LINE_QUEUE_FULL\"");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
  }

  @Test
  void a_plan_that_became_another_is_shown_as_it_was_bought() {
    buy(1);
    counter.kiosk.reprice(plan, 99_900);

    Answer plans = user.get("/recharge/my/plans");

    assertThat(plans.body().at("/items/0/plan/price").asText()).isEqualTo("249.00");
  }

  private void buy(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(user.post(SUBSCRIBE, order()).status()).isEqualTo(200);
    }
  }

  private String order() {
    return "{\"plan_id\":%d,\"payment_method\":\"WALLET\",\"to_phone_number\":\"9876543210\"}"
        .formatted(plan.id().value());
  }
}
