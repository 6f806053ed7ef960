package dev.khata.application.recharge;

import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.RechargeTransactions.Filter;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Direction;
import dev.khata.domain.recharge.TransactionFacts.Status;
import java.time.Instant;
import java.util.Optional;

/** A filter, from which others are made that differ in one thing. */
record SomeFilter(Filter of) {

  Filter category(Category category) {
    return new Filter(
        of.user(),
        Optional.of(category),
        of.direction(),
        of.serviceType(),
        of.source(),
        of.status(),
        of.method(),
        of.from(),
        of.to(),
        of.minorUnits(),
        of.createdAt());
  }

  Filter direction(Direction direction) {
    return new Filter(
        of.user(),
        of.category(),
        Optional.of(direction),
        of.serviceType(),
        of.source(),
        of.status(),
        of.method(),
        of.from(),
        of.to(),
        of.minorUnits(),
        of.createdAt());
  }

  Filter serviceType(UserType type) {
    return new Filter(
        of.user(),
        of.category(),
        of.direction(),
        Optional.of(type),
        of.source(),
        of.status(),
        of.method(),
        of.from(),
        of.to(),
        of.minorUnits(),
        of.createdAt());
  }

  Filter source(TransactionSource source) {
    return new Filter(
        of.user(),
        of.category(),
        of.direction(),
        of.serviceType(),
        Optional.of(source),
        of.status(),
        of.method(),
        of.from(),
        of.to(),
        of.minorUnits(),
        of.createdAt());
  }

  Filter status(Status status) {
    return new Filter(
        of.user(),
        of.category(),
        of.direction(),
        of.serviceType(),
        of.source(),
        Optional.of(status),
        of.method(),
        of.from(),
        of.to(),
        of.minorUnits(),
        of.createdAt());
  }

  Filter method(PaymentMethod method) {
    return new Filter(
        of.user(),
        of.category(),
        of.direction(),
        of.serviceType(),
        of.source(),
        of.status(),
        Optional.of(method),
        of.from(),
        of.to(),
        of.minorUnits(),
        of.createdAt());
  }

  Filter from(PhoneFilter phone) {
    return new Filter(
        of.user(),
        of.category(),
        of.direction(),
        of.serviceType(),
        of.source(),
        of.status(),
        of.method(),
        phone,
        of.to(),
        of.minorUnits(),
        of.createdAt());
  }

  Filter to(PhoneFilter phone) {
    return new Filter(
        of.user(),
        of.category(),
        of.direction(),
        of.serviceType(),
        of.source(),
        of.status(),
        of.method(),
        of.from(),
        phone,
        of.minorUnits(),
        of.createdAt());
  }

  Filter amount(Between<Long> minorUnits) {
    return new Filter(
        of.user(),
        of.category(),
        of.direction(),
        of.serviceType(),
        of.source(),
        of.status(),
        of.method(),
        of.from(),
        of.to(),
        minorUnits,
        of.createdAt());
  }

  Filter createdAt(Between<Instant> createdAt) {
    return new Filter(
        of.user(),
        of.category(),
        of.direction(),
        of.serviceType(),
        of.source(),
        of.status(),
        of.method(),
        of.from(),
        of.to(),
        of.minorUnits(),
        createdAt);
  }
}
