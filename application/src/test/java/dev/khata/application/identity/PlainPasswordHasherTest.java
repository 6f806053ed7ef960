package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import org.junit.jupiter.api.Test;

class PlainPasswordHasherTest extends PasswordHasherSuite {
  private final FakeTransactions transactions = new FakeTransactions();
  private final PlainPasswordHasher plain = new PlainPasswordHasher(transactions);
  private final Password password = new Password("Correct-Horse7");

  @Override
  protected PasswordHasher hasher() {
    return plain;
  }

  @Override
  protected PasswordHash outdatedHash(Password old) {
    return plain.outdatedHash(old);
  }

  @Override
  protected PasswordHash hashAsTyped(Password old) {
    return plain.hashAsTyped(old);
  }

  @Override
  protected PasswordHasher fullHasher() {
    PlainPasswordHasher full = new PlainPasswordHasher(transactions);
    full.overload(true);
    return full;
  }

  @Test
  void it_counts_the_slow_calls() {
    PasswordHash hash = plain.hash(password);
    plain.match(password, hash);
    plain.match(password, hash);
    plain.burn(password);

    assertThat(plain.hashed()).isEqualTo(1);
    assertThat(plain.matched()).isEqualTo(2);
    assertThat(plain.burned()).isEqualTo(1);
  }

  @Test
  void an_overload_can_end() {
    plain.overload(true);
    plain.overload(false);

    assertThat(plain.hash(password).phc()).isNotEmpty();
  }

  @Test
  void hashing_inside_a_transaction_is_a_mistake() {
    assertThatThrownBy(() -> transactions.<PasswordHash>inTransaction(() -> plain.hash(password)))
        .isInstanceOf(IllegalStateException.class);
  }
}
