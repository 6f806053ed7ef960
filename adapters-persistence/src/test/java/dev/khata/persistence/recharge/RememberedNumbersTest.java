package dev.khata.persistence.recharge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.TestKeys;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.recharge.NumberHash;
import dev.khata.domain.recharge.PastCustomers;
import dev.khata.domain.recharge.RememberedNumber;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Remembered numbers are found by the new key alone, as long as by the old one. */
class RememberedNumbersTest {
  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final PastCustomers customers =
      RechargePersistence.ports(database.database(), Somebody.NPR).get(PastCustomers.class);
  private final KeyRing old = ring("old-1");
  private final KeyRing both = ring("new-1", "old-1");
  private final KeyRing alone = ring("new-1");
  private final PhoneNumber number = Fresh.phone();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_number_is_found_without_the_old_key_and_as_long_as_it_was_to_be() {
    customers.remember(RememberedNumber.of(number, old), NOW.plusSeconds(20));
    customers.remember(RememberedNumber.of(number, both), NOW.plusSeconds(10));
    customers.gaveUp(new UserId(7), RememberedNumber.of(number, old), NOW.plusSeconds(5));
    customers.gaveUp(new UserId(8), RememberedNumber.of(number, old), NOW.plusSeconds(6));

    assertThat(kinds(both).stream().map(kind -> kind.renew(Progress.UNSEEN)))
        .containsExactly(new Renewal(1, 0), new Renewal(2, 0));

    assertThat(knows(alone, NOW.plusSeconds(19))).isTrue();
    assertThat(knows(alone, NOW.plusSeconds(20))).isFalse();
    assertThat(knows(old, NOW)).isFalse();
    assertThat(kinds(alone)).allMatch(kind -> kind.remains(NOW).isEmpty());
    assertThat(customers.forget(NOW.plusSeconds(5))).isEqualTo(1);
  }

  @Test
  void one_of_an_older_release_is_told_with_its_end_and_asks_for_no_key() {
    customers.remember(RememberedNumber.of(number, old), NOW.plusSeconds(20));
    database.dsl().execute("UPDATE past_customer SET number_sealed = NULL");

    StoredUnderKeys kind = kinds(both).getFirst();

    assertThat(kind.renew(Progress.UNSEEN)).isEqualTo(Renewal.NOTHING);
    assertThat(kind.remains(NOW))
        .containsExactly(new Remains("old-1", 1, Optional.of(NOW.plusSeconds(20))));
    assertThat(kind.needed()).isEmpty();
    assertThat(knows(both, NOW)).isTrue();
  }

  @Test
  void one_that_was_tampered_with_stays_as_it_is_and_is_told() {
    customers.remember(RememberedNumber.of(number, old), NOW.plusSeconds(20));
    database.dsl().execute("UPDATE past_customer SET number_sealed = '\\x00'");

    StoredUnderKeys kind = kinds(both).getFirst();

    assertThat(kind.renew(Progress.UNSEEN)).isEqualTo(new Renewal(0, 1));
    assertThat(kind.remains(NOW)).containsExactly(Remains.lasting("old-1", 1));
    assertThat(kind.needed()).containsExactly("old-1");
  }

  private boolean knows(KeyRing keys, Instant now) {
    return !customers.known(NumberHash.each(number, keys), now).isEmpty();
  }

  private List<StoredUnderKeys> kinds(KeyRing lookup) {
    Keys all = TestKeys.all();
    return RechargePersistence.underKeys(
        database.database(),
        new Keys(
            all.signing(),
            all.otp(),
            lookup,
            all.personal(),
            all.messages(),
            all.audit(),
            all.backup()));
  }

  private static KeyRing ring(String... ids) {
    return new KeyRing(List.of(ids).stream().<Key>map(TestKeys::key).toList());
  }
}
