package dev.khata.http.gencharge.recharge;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.RechargeTransactions.Filter;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.domain.recharge.RechargeTransactions.Sort;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.http.gencharge.AmountRange;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import dev.khata.http.gencharge.TimeRange;
import dev.khata.http.input.AsTyped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What clients ask of lists of transactions. */
public final class TransactionQueries {
  private final Amounts amounts;
  private final Lines lines;

  @Inject
  TransactionQueries(Amounts amounts, Lines lines) {
    this.amounts = amounts;
    this.lines = lines;
  }

  /** Which kinds of transactions. */
  record Kind(
      Optional<TransactionFacts.Category> category,
      Optional<TransactionFacts.Direction> txnType,
      Optional<UserType> serviceType,
      Optional<TransactionSource> source,
      Optional<TransactionFacts.Status> status,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
          Optional<PaymentMethod> paymentMethod) {}

  /** Which line they are for, of how much and when. */
  record Which(
      @AsTyped Optional<@Size(max = Lines.LONGEST) String> toPhoneNumber,
      Optional<@Size(max = Lines.LONGEST) String> toPhoneNumberLike,
      @Valid AmountRange amount,
      @Valid TimeRange createdAt,
      @Valid Sorting<Sort> sort) {

    /** The newest first, unless a request says otherwise. */
    Order<Sort> order() {
      return sort.downwards(Sort.CREATED_AT);
    }
  }

  /** Of one's own; with {@code size=0} all of them. */
  record MyTransactionsQuery(@Valid Paging.OrWhole paging, @Valid Kind kind, @Valid Which which) {}

  /** Of everybody; with {@code size=0} all of them. */
  record TransactionsQuery(
      @Valid Paging.OrWhole paging,
      Optional<@Min(1) Long> userId,
      @Valid Kind kind,
      @AsTyped Optional<@Size(max = Lines.LONGEST) String> fromPhoneNumber,
      Optional<@Size(max = Lines.LONGEST) String> fromPhoneNumberLike,
      @Valid Which which) {}

  Filter of(UserId user, MyTransactionsQuery query) {
    return filter(Optional.of(user), query.kind(), PhoneFilter.ANY, query.which());
  }

  Filter of(TransactionsQuery query) {
    return filter(
        query.userId().map(UserId::new),
        query.kind(),
        lines.filter(query.fromPhoneNumber(), query.fromPhoneNumberLike(), "from_phone_number"),
        query.which());
  }

  private Filter filter(Optional<UserId> user, Kind kind, PhoneFilter from, Which which) {
    return new Filter(
        user,
        kind.category(),
        kind.txnType(),
        kind.serviceType(),
        kind.source(),
        kind.status(),
        kind.paymentMethod(),
        from,
        lines.filter(which.toPhoneNumber(), which.toPhoneNumberLike(), "to_phone_number"),
        which.amount().between(amounts, "amount"),
        which.createdAt().between("created_at"));
  }
}
