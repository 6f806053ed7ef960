package dev.khata.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.Unavailable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class FakeTransactionsTest extends TransactionsSuite {
  private final FakeTransactions fake = new FakeTransactions();

  @Override
  protected Transactions transactions() {
    return fake;
  }

  @Test
  void a_database_that_is_down_is_unavailable_until_it_recovers() {
    fake.breakDown();

    assertThatThrownBy(() -> fake.inTransaction(() -> "work")).isInstanceOf(Unavailable.class);

    fake.recover();
    assertThat(fake.<String>inTransaction(() -> "work")).isEqualTo("work");
  }

  @Test
  void slow_work_is_caught_inside_a_transaction_only() {
    fake.mustNotBeOpenFor("hashing");

    assertThatThrownBy(() -> fake.inTransaction(() -> fake.mustNotBeOpenFor("hashing")))
        .hasMessage("hashing inside a transaction");
  }

  @Test
  void one_transaction_runs_at_a_time() {
    AtomicInteger inside = new AtomicInteger();

    assertThat(Race.of(20, runner -> fake.<Integer>inTransaction(() -> companyIn(inside))))
        .containsOnly(1);
  }

  private static int companyIn(AtomicInteger inside) {
    int company = inside.incrementAndGet();
    LockSupport.parkNanos(100_000);
    inside.decrementAndGet();
    return company;
  }
}
