package dev.khata.application.points;

import static dev.khata.application.recharge.GatewayShop.rupees;
import static dev.khata.application.wallet.Somebody.points;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.recharge.GatewayShop;
import dev.khata.application.recharge.GatewayShop.Paid;
import dev.khata.application.recharge.Till;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.payments.Report;
import dev.khata.domain.points.Points;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.wallet.Adjustment;
import dev.khata.domain.wallet.AdjustmentReason;
import dev.khata.domain.wallet.Adjustments;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.Side;
import dev.khata.domain.wallet.Statements;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Points for what is paid through a gateway, told in rupees, and of what goes back. */
public abstract class PointsSuite {
  private static final UserId ADMIN = new UserId(1_000_001);

  protected abstract GatewayShop shop();

  protected abstract PointsBook book();

  protected abstract Statements statements();

  protected abstract Adjustments adjustments();

  @AfterEach
  void close() {
    shop().settle();
  }

  @Test
  void whoever_has_none_has_none() {
    UserId user = shop().customer(Fresh.phone());

    assertThat(book().of(Set.of(user))).isEqualTo(Map.of(user, new Points(points(0), points(0))));
  }

  @Test
  void a_top_up_brings_none() {
    assertPoints(shop().topUp(100).user(), 0, 0);
  }

  @Test
  void every_whole_ten_that_is_paid_brings_one_of_each_recharge_by_itself() {
    UserId user = shop().buy(65).user();
    assertPoints(user, 6, 6);

    shop().buy(user, 9);
    shop().buy(user, 9);
    assertPoints(user, 6, 6);

    shop().buy(user, 10);
    assertPoints(user, 7, 7);
  }

  @Test
  void what_is_refunded_takes_its_points_along_once() {
    Paid paid = shop().buy(65);

    shop().hear("by hand", refunded(paid, "refund-1", 65));
    shop().hear("by hand again", refunded(paid, "refund-1", 65));

    assertPoints(paid.user(), 0, 0);
  }

  @Test
  void what_is_refunded_in_parts_leaves_as_many_as_the_rest_earns() {
    Paid paid = shop().buy(65);

    shop().hear(refunded(paid, "refund-1", 4));
    assertPoints(paid.user(), 6, 6);
    shop().hear(refunded(paid, "refund-2", 26));
    assertPoints(paid.user(), 3, 3);
    shop().hear(refunded(paid, "refund-3", 35));
    assertPoints(paid.user(), 0, 0);
  }

  @Test
  void what_is_reversed_after_the_points_were_given_away_is_owed_and_settled_by_the_next() {
    Paid paid = shop().buy(65);
    giveAway(paid.user(), 4);
    assertPoints(paid.user(), 2, 6);

    shop().hear(new Report.Reversed(paid.capture(), "rev-1", rupees(65)));
    shop().hear("the same", new Report.Reversed(paid.capture(), "rev-1", rupees(65)));
    assertPoints(paid.user(), 0, 0);
    assertThat(owed(paid.user())).isEqualTo(4);

    shop().buy(paid.user(), 30);
    assertPoints(paid.user(), 0, 3);
    assertThat(owed(paid.user())).isEqualTo(1);
    shop().buy(paid.user(), 30);
    assertPoints(paid.user(), 2, 6);
    assertThat(owed(paid.user())).isZero();
  }

  @Test
  void a_reversal_that_is_undone_brings_them_again() {
    Paid paid = shop().buy(65);
    giveAway(paid.user(), 6);
    shop().hear(new Report.Reversed(paid.capture(), "rev-1", rupees(65)));
    assertThat(owed(paid.user())).isEqualTo(6);

    shop().hear(new Report.ReversalUndone(paid.capture(), "rev-1", rupees(65)));
    shop().hear("the same", new Report.ReversalUndone(paid.capture(), "rev-1", rupees(65)));

    assertPoints(paid.user(), 0, 6);
    assertThat(owed(paid.user())).isZero();
  }

  @Test
  void a_top_up_that_goes_back_takes_none_along() {
    UserId user = shop().buy(65).user();
    Paid paid = shop().topUp(user, 100);

    shop().hear(refunded(paid, "refund-1", 100));

    assertPoints(user, 6, 6);
  }

  @Test
  void of_what_was_sold_before_there_were_points_none_are_taken() {
    GatewayShop former = former();
    Paid paid = former.buy(65);
    UserId user = paid.user();

    former.hear(refunded(paid, "refund-1", 65));

    assertPoints(user, 0, 0);
    assertThat(owed(user)).isZero();
  }

  /** The same stores, by a shop whose sales bring nothing but whose refunds ask for points. */
  protected abstract GatewayShop former();

  @Test
  void whoever_leaves_gives_them_up_and_a_later_refund_takes_none() {
    Paid paid = shop().buy(65);
    leave(paid.user());
    assertThat(current(paid.user())).isZero();
    shop().delete(paid.user());

    shop().hear(refunded(paid, "refund-1", 65));

    assertThat(current(paid.user())).isZero();
    assertThat(owed(paid.user())).isZero();
  }

  protected abstract void leave(UserId user);

  private Report refunded(Paid paid, String reference, long amount) {
    return new Report.Refunded(paid.capture(), reference, Optional.empty(), rupees(amount));
  }

  private void giveAway(UserId user, long points) {
    Instant now = Till.NOW;
    Adjustment asked =
        Adjustment.requested(
            Fresh.uuid(),
            Optional.empty(),
            CustomerAccount.points(user),
            Side.DEBIT,
            points(points),
            new AdjustmentReason("a mug"),
            ADMIN,
            now);
    if (shop()
            .stores
            .transactions()
            .inTransaction(() -> shop().stores.journal().append(asked.entry(points(0), now), now))
        instanceof Journal.Receipt.Recorded(var entry)) {
      adjustments().add(asked.posted(Optional.empty(), entry, now));
    }
  }

  private void assertPoints(UserId user, long current, long total) {
    assertThat(book().of(Set.of(user)).get(user))
        .isEqualTo(new Points(points(current), points(total)));
    assertThat(AllPostings.total(statements(), user)).isEqualTo(total);
  }

  private long current(UserId user) {
    return shop().stores.balances().of(CustomerAccount.points(user)).total().minorUnits();
  }

  private long owed(UserId user) {
    CustomerAccount owed = CustomerAccount.points(user).receivable();
    return shop().stores.balances().of(owed).total().minorUnits();
  }
}
