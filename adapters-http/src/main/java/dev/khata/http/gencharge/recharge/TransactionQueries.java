package dev.khata.http.gencharge.recharge;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Between;
import dev.khata.domain.recharge.RechargeTransactions.Filter;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.domain.recharge.RechargeTransactions.Sort;
import dev.khata.domain.wallet.Money;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.Dates;
import dev.khata.http.gencharge.OrderDir;
import dev.khata.http.gencharge.PageNumbers;
import dev.khata.http.gencharge.SourceName;
import dev.khata.http.gencharge.UserTypeName;
import dev.khata.http.gencharge.recharge.RechargeNames.CategoryName;
import dev.khata.http.gencharge.recharge.RechargeNames.PaymentMethodName;
import dev.khata.http.gencharge.recharge.RechargeNames.TransactionOrder;
import dev.khata.http.gencharge.recharge.RechargeNames.TxnStatusName;
import dev.khata.http.gencharge.recharge.RechargeNames.TxnTypeName;
import dev.khata.http.input.AsTyped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What clients ask of lists of transactions. */
public final class TransactionQueries {
  private final Amounts amounts;
  private final Lines lines;

  @Inject
  public TransactionQueries(Amounts amounts, Lines lines) {
    this.amounts = amounts;
    this.lines = lines;
  }

  /** Of one's own; with {@code size=0} all of them. */
  public record MyTransactionsQuery(
      Optional<@Min(1) Integer> page,
      Optional<@Min(0) @Max(PageNumbers.GREATEST_SIZE) Integer> size,
      Optional<CategoryName> category,
      Optional<TxnTypeName> txnType,
      Optional<UserTypeName> serviceType,
      Optional<SourceName> source,
      Optional<TxnStatusName> status,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
          Optional<PaymentMethodName> paymentMethod,
      @AsTyped Optional<@Size(max = Lines.LONGEST) String> toPhoneNumber,
      Optional<@Size(max = Lines.LONGEST) String> toPhoneNumberLike,
      Optional<@DecimalMax(Amounts.GREATEST) BigDecimal> amountMin,
      Optional<@DecimalMax(Amounts.GREATEST) BigDecimal> amountMax,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> createdAtStart,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> createdAtEnd,
      Optional<TransactionOrder> sortBy,
      Optional<OrderDir> sortOrder) {

    PageNumbers pages() {
      return PageNumbers.of(page, size);
    }

    Order<Sort> order() {
      return TransactionQueries.order(sortBy, sortOrder);
    }
  }

  /** Of everybody; with {@code size=0} all of them. */
  public record TransactionsQuery(
      Optional<@Min(1) Integer> page,
      Optional<@Min(0) @Max(PageNumbers.GREATEST_SIZE) Integer> size,
      Optional<@Min(1) Long> userId,
      Optional<CategoryName> category,
      Optional<TxnTypeName> txnType,
      Optional<UserTypeName> serviceType,
      Optional<SourceName> source,
      Optional<TxnStatusName> status,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
          Optional<PaymentMethodName> paymentMethod,
      @AsTyped Optional<@Size(max = Lines.LONGEST) String> fromPhoneNumber,
      Optional<@Size(max = Lines.LONGEST) String> fromPhoneNumberLike,
      @AsTyped Optional<@Size(max = Lines.LONGEST) String> toPhoneNumber,
      Optional<@Size(max = Lines.LONGEST) String> toPhoneNumberLike,
      Optional<@DecimalMax(Amounts.GREATEST) BigDecimal> amountMin,
      Optional<@DecimalMax(Amounts.GREATEST) BigDecimal> amountMax,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> createdAtStart,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> createdAtEnd,
      Optional<TransactionOrder> sortBy,
      Optional<OrderDir> sortOrder) {

    PageNumbers pages() {
      return PageNumbers.of(page, size);
    }

    Order<Sort> order() {
      return TransactionQueries.order(sortBy, sortOrder);
    }
  }

  public Filter of(UserId user, MyTransactionsQuery query) {
    return new Filter(
        Optional.of(user),
        query.category().map(CategoryName::meaning),
        query.txnType().map(TxnTypeName::meaning),
        query.serviceType().map(UserTypeName::meaning),
        query.source().map(SourceName::meaning),
        query.status().map(TxnStatusName::meaning),
        query.paymentMethod().map(PaymentMethodName::meaning),
        PhoneFilter.ANY,
        lines.filter(query.toPhoneNumber(), query.toPhoneNumberLike(), "to_phone_number"),
        amounts(query.amountMin(), query.amountMax()),
        times(query.createdAtStart(), query.createdAtEnd()));
  }

  public Filter of(TransactionsQuery query) {
    return new Filter(
        query.userId().map(UserId::new),
        query.category().map(CategoryName::meaning),
        query.txnType().map(TxnTypeName::meaning),
        query.serviceType().map(UserTypeName::meaning),
        query.source().map(SourceName::meaning),
        query.status().map(TxnStatusName::meaning),
        query.paymentMethod().map(PaymentMethodName::meaning),
        lines.filter(query.fromPhoneNumber(), query.fromPhoneNumberLike(), "from_phone_number"),
        lines.filter(query.toPhoneNumber(), query.toPhoneNumberLike(), "to_phone_number"),
        amounts(query.amountMin(), query.amountMax()),
        times(query.createdAtStart(), query.createdAtEnd()));
  }

  private Between<Long> amounts(Optional<BigDecimal> least, Optional<BigDecimal> greatest) {
    return new Between<Long>(
        least.map(number -> amounts.amount(number, "amount_min")).map(Money::minorUnits),
        greatest.map(number -> amounts.amount(number, "amount_max")).map(Money::minorUnits));
  }

  private static Between<Instant> times(Optional<String> start, Optional<String> end) {
    return new Between<Instant>(
        start.map(text -> Dates.start(text, "created_at_start")),
        end.map(text -> Dates.end(text, "created_at_end")));
  }

  /** The newest first, unless a request says otherwise. */
  private static Order<Sort> order(Optional<TransactionOrder> by, Optional<OrderDir> direction) {
    return OrderDir.downwards(by.orElse(TransactionOrder.CREATED_AT).meaning(), direction);
  }
}
