package dev.khata.domain.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.autopay.Outlook.Planned;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private static final Unit NPR = Unit.currency("NPR");

  @Test
  void what_an_earlier_one_takes_is_gone_for_a_later_one() {
    assertThat(outlook(250, sold(1, 100), sold(2, 100), sold(3, 100)).charges())
        .containsEntry(new MandateId(1), charge(100, true, 0))
        .containsEntry(new MandateId(2), charge(100, true, 0))
        .containsEntry(new MandateId(3), charge(100, false, 50));
  }

  @Test
  void what_can_not_be_paid_takes_nothing() {
    assertThat(outlook(120, sold(1, 300), sold(2, 100)).charges())
        .containsEntry(new MandateId(1), charge(300, false, 180))
        .containsEntry(new MandateId(2), charge(100, true, 0));
  }

  @Test
  void a_plan_that_is_not_sold_is_not_charged_and_no_money_helps() {
    assertThat(outlook(100, new Planned(new MandateId(1), npr(500), false), sold(2, 100)).charges())
        .containsEntry(new MandateId(1), charge(500, false, 0))
        .containsEntry(new MandateId(2), charge(100, true, 0));
  }

  private static Outlook outlook(long available, Planned... planned) {
    return new Outlook(npr(available), List.of(planned));
  }

  private static Planned sold(long id, long price) {
    return new Planned(new MandateId(id), npr(price), true);
  }

  private static NextCharge charge(long amount, boolean affordable, long missing) {
    return new NextCharge(npr(amount), affordable, npr(missing));
  }

  private static Money npr(long paisa) {
    return new Money(paisa, NPR);
  }
}
