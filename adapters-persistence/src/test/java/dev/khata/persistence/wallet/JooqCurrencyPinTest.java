package dev.khata.persistence.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.wallet.CurrencyPin;
import dev.khata.domain.wallet.CurrencyPin.Answer;
import dev.khata.domain.wallet.SystemAccount;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqCurrencyPinTest {
  private final TestDatabase database = TestDatabase.fresh();
  private final CurrencyPin pin =
      WalletPersistence.ports(database.database(), database.transactions(), Somebody.NPR)
          .get(CurrencyPin.class);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_first_currency_opens_the_books_and_stays() {
    assertThat(pin.pin(Somebody.NPR)).isEqualTo(new Answer.Agreed());

    assertThat(pin.pin(Somebody.NPR)).isEqualTo(new Answer.Agreed());
    assertThat(pin.pin(Unit.currency("INR"))).isEqualTo(new Answer.Mismatch(Somebody.NPR));
    assertThat(pin.pin(new Unit("NPR", 0))).isEqualTo(new Answer.Mismatch(Somebody.NPR));
  }

  @Test
  void of_many_who_open_the_books_at_once_those_with_the_same_currency_agree() {
    List<Answer> answers =
        Race.of(8, runner -> pin.pin(Unit.currency(runner % 2 == 0 ? "NPR" : "INR")));

    assertThat(answers).filteredOn(new Answer.Agreed()::equals).hasSize(4);
  }

  @Test
  void every_account_of_the_house_is_there() {
    pin.pin(Somebody.NPR);

    assertThat(
            database.dsl().fetch("SELECT name FROM account ORDER BY id").getValues(0, String.class))
        .containsExactlyElementsOf(Stream.of(SystemAccount.values()).map(Enum::name).toList());
  }
}
