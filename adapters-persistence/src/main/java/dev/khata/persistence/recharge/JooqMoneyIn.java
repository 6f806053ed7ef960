package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.PAYMENT;
import static dev.khata.persistence.jooq.Tables.PAYMENT_CAPTURE;
import static dev.khata.persistence.jooq.Tables.RECHARGE_TRANSACTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.MoneyIn;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import java.math.BigDecimal;
import java.time.Instant;

final class JooqMoneyIn implements MoneyIn {
  private final Database database;
  private final Unit currency;

  JooqMoneyIn(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  /** What bought a plan did not reach the wallet. */
  @Override
  public Money since(UserId user, Instant from) {
    BigDecimal sum =
        database
            .dsl()
            .select(coalesce(sum(PAYMENT_CAPTURE.AMOUNT), val(BigDecimal.ZERO)))
            .from(PAYMENT)
            .join(PAYMENT_CAPTURE)
            .on(PAYMENT_CAPTURE.PAYMENT_ID.eq(PAYMENT.ID))
            .join(RECHARGE_TRANSACTION)
            .on(RECHARGE_TRANSACTION.ID.eq(PAYMENT.TRANSACTION_ID))
            .where(PAYMENT.USER_ID.eq(user.value()))
            .and(PAYMENT_CAPTURE.TAKEN_AT.ge(from))
            .and(
                PAYMENT_CAPTURE
                    .USE
                    .eq("TOPPED_UP")
                    .or(
                        PAYMENT_CAPTURE
                            .USE
                            .eq("SETTLED")
                            .and(RECHARGE_TRANSACTION.CATEGORY.eq(Category.WALLET.name()))))
            .fetchSingle()
            .value1();
    return new Money(sum.longValueExact(), currency);
  }
}
