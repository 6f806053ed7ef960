package dev.khata.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.SomeOutgoing;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Delivery;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.sms.call.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class GuardedVendorTest {
  private static final Outgoing MESSAGE = SomeOutgoing.sms("+9779812345678", 1);

  private final SettableClock clock = new SettableClock();
  private final Scripted carrier = new Scripted();
  private final List<String> told = new ArrayList<>();
  private final GuardedVendor vendor =
      new GuardedVendor(
          carrier, clock, (channel, name, open) -> told.add(channel + " " + name + " " + open));

  @Test
  void it_is_the_carrier_by_name_and_its_answers_are_passed_on() {
    assertThat(vendor.name()).isEqualTo("scripted");
    assertThat(vendor.channel()).isEqualTo(Channel.SMS);
    assertThat(send(Attempt.accepted("a"))).isEqualTo(new Delivery.Accepted("a"));
    assertThat(send(Attempt.refused("b"))).isEqualTo(new Delivery.Refused("b"));
    assertThat(send(Attempt.unknown("c"))).isEqualTo(new Delivery.Unknown("c"));
  }

  @Test
  void the_first_five_failures_in_a_row_end_the_calls_for_thirty_seconds() {
    for (int i = 0; i < 5; i++) {
      assertThat(send(Attempt.failed("down"))).isEqualTo(new Delivery.NotSent("down"));
    }

    assertThat(send(Attempt.accepted("up"))).isInstanceOf(Delivery.NotSent.class);
    clock.advance(Duration.ofSeconds(29));
    assertThat(send(Attempt.accepted("up"))).isInstanceOf(Delivery.NotSent.class);
    assertThat(carrier.calls).isEqualTo(5);
    assertThat(told).containsExactly("SMS scripted false", "SMS scripted true");

    clock.advance(Duration.ofSeconds(2));
    assertThat(send(Attempt.accepted("up"))).isEqualTo(new Delivery.Accepted("up"));
    assertThat(send(Attempt.accepted("up"))).isEqualTo(new Delivery.Accepted("up"));
    assertThat(told).endsWith("SMS scripted true", "SMS scripted false").hasSize(4);
  }

  @Test
  void one_success_among_them_keeps_it_going() {
    for (int i = 0; i < 20; i++) {
      send(i % 5 == 4 ? Attempt.accepted("up") : Attempt.failed("down"));
    }

    assertThat(carrier.calls).isEqualTo(20);
  }

  @Test
  void numbers_that_the_vendor_does_not_serve_never_switch_it_off() {
    for (int i = 0; i < 20; i++) {
      send(i % 2 == 0 ? Attempt.passed("not there") : Attempt.refused("no such number"));
    }

    assertThat(send(Attempt.accepted("up"))).isEqualTo(new Delivery.Accepted("up"));
  }

  @Test
  void the_one_call_after_the_pause_decides_and_an_error_in_it_gives_its_place_back() {
    for (int i = 0; i < 5; i++) {
      send(Attempt.unknown("silent"));
    }
    clock.advance(Duration.ofSeconds(31));

    assertThatThrownBy(
            () ->
                send(
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(send(Attempt.accepted("up"))).isInstanceOf(Delivery.NotSent.class);
    clock.advance(Duration.ofSeconds(31));
    assertThat(send(Attempt.accepted("up"))).isEqualTo(new Delivery.Accepted("up"));
  }

  private Delivery send(Attempt attempt) {
    return send(() -> attempt);
  }

  private Delivery send(Supplier<Attempt> attempt) {
    carrier.next = attempt;
    return vendor.send(MESSAGE);
  }

  /** Answers what it is told to. */
  private static final class Scripted implements Carrier {
    private Supplier<Attempt> next = () -> Attempt.accepted("");
    private int calls;

    @Override
    public String name() {
      return "scripted";
    }

    @Override
    public Attempt send(Outgoing message, Witness witness) {
      calls++;
      return next.get();
    }
  }
}
