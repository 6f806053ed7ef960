package dev.khata.http.gencharge;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.catalog.Criteria;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.wallet.Money;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Criteria of a plan or offer, the same in requests and answers. */
public record CriteriaBody(
    Optional<@Size(max = 10) List<@NotNull UserType>> userType,
    Optional<@DecimalMax(Amounts.MAX) BigDecimal> minAmount,
    Optional<Boolean> isNewUser,
    Optional<@Size(max = 10) List<@NotNull TransactionSource>> sources,
    Optional<@Size(max = Criteria.MAX_PLAN_GROUPS) List<@NotNull @Size(max = Label.LONGEST) String>>
        planGroups,
    Optional<@Size(max = Dates.LONGEST) String> validFrom,
    Optional<@Size(max = Dates.LONGEST) String> validTo) {
  private static final String FIELD = "criteria";

  public static final CriteriaBody EXAMPLE =
      new CriteriaBody(
          Optional.of(List.of(UserType.PREPAID)),
          Optional.of(new BigDecimal("199.00")),
          Optional.of(true),
          Optional.of(List.of(TransactionSource.RECHARGE)),
          Optional.of(List.of("Popular")),
          Optional.of("2026-01-01T00:00:00.000000Z"),
          Optional.of("2026-12-31T23:59:59.999999Z"));

  public static Criteria read(Optional<CriteriaBody> sent, Amounts amounts) {
    return sent.map(body -> body.read(amounts)).orElse(Criteria.NONE);
  }

  private Criteria read(Amounts amounts) {
    return new Criteria(
        userType.orElse(List.of()).stream().collect(Collectors.toUnmodifiableSet()),
        minAmount.map(number -> amounts.amount(number, FIELD, "min_amount")),
        isNewUser,
        sources.orElse(List.of()).stream().collect(Collectors.toUnmodifiableSet()),
        labels(planGroups.orElse(List.of())),
        dates());
  }

  private static List<Label> labels(List<String> names) {
    List<Label> labels = new ArrayList<>();
    for (String name : names) {
      labels.add(Words.label(name, FIELD, "plan_groups", Integer.toString(labels.size())));
    }
    return labels;
  }

  private Span dates() {
    return Span.of(
            validFrom.map(text -> Dates.start(text, FIELD, "valid_from")),
            validTo.map(text -> Dates.end(text, FIELD, "valid_to")))
        .orElseThrow(() -> invalid(GenchargeErrors.ENDS_BEFORE_START, FIELD, "valid_to"));
  }

  /** None when nothing is asked. */
  public static Optional<CriteriaBody> of(Criteria criteria) {
    if (criteria.equals(Criteria.NONE)) {
      return Optional.empty();
    }
    return Optional.of(
        new CriteriaBody(
            given(criteria.userTypes().stream().sorted().toList()),
            criteria.minAmount().map(Money::amount),
            criteria.newUser(),
            given(criteria.sources().stream().sorted().toList()),
            given(criteria.planGroups().stream().map(Label::text).toList()),
            criteria.dates().from().map(Gencharge.STYLE.times()::text),
            criteria.dates().to().map(Gencharge.STYLE.times()::text)));
  }

  private static <T> Optional<List<T>> given(List<T> items) {
    return items.isEmpty() ? Optional.empty() : Optional.of(items);
  }
}
