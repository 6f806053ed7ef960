package dev.khata.domain.recharge;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All transactions that users are told of. {@link PurchaseBook} writes them. */
public interface RechargeTransactions {

  /** What transactions can be sorted by. */
  enum Sort {
    /** For one user this is the order in which they were recorded. */
    CREATED_AT,
    AMOUNT
  }

  /** Which transactions; what is empty lets everything through. */
  record Filter(
      Optional<UserId> user,
      Optional<Category> category,
      Optional<Direction> direction,
      Optional<UserType> serviceType,
      Optional<TransactionSource> source,
      Optional<Status> status,
      Optional<PaymentMethod> method,
      PhoneFilter from,
      PhoneFilter to,
      Between<Long> minorUnits,
      Between<Instant> createdAt) {

    /** Those of a user. */
    public static Filter of(UserId user) {
      return of(Optional.of(user));
    }

    /** Those of everybody. */
    public static Filter everything() {
      return of(Optional.empty());
    }

    private static Filter of(Optional<UserId> user) {
      return new Filter(
          user,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          PhoneFilter.ANY,
          PhoneFilter.ANY,
          Between.any(),
          Between.any());
    }

    /** Whether it lets through all transactions, or all of one user. */
    public boolean isWhole() {
      return equals(of(user));
    }
  }

  /**
   * Which phone numbers.
   *
   * @param like a part of the number in E.164
   */
  record PhoneFilter(Optional<PhoneNumber> number, Optional<String> like) {
    public static final PhoneFilter ANY = new PhoneFilter(Optional.empty(), Optional.empty());
  }

  Optional<RechargeTransaction> find(TransactionId id);

  /** One query, however far from the beginning the page is. */
  Page<RechargeTransaction> page(Filter filter, Order<Sort> order, Window window);

  /** Since when those have waited that are pending, the oldest first. */
  List<Instant> pendingSince(int max);

  /**
   * Hands out all of them one by one, without holding them; within {@link
   * dev.khata.domain.kernel.Exports} only.
   *
   * @return how many there were
   */
  long each(Filter filter, Order<Sort> order, Consumer<RechargeTransaction> sink);
}
