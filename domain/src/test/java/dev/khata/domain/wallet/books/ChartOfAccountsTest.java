package dev.khata.domain.wallet.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Account;
import dev.khata.domain.wallet.AccountKind;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.SystemAccount;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartOfAccountsTest {

  private static Stream<Account> every() {
    return Stream.concat(
        Stream.of(SystemAccount.values()),
        Stream.of(AccountKind.values()).map(kind -> new CustomerAccount(new UserId(7), kind)));
  }

  @Test
  void every_account_is_in_it_under_a_code_and_a_name_of_its_own() {
    assertThat(every().map(ChartOfAccounts::of))
        .containsExactlyInAnyOrderElementsOf(ChartOfAccounts.all());
    assertThat(ChartOfAccounts.all()).extracting(LedgerAccount::code).doesNotHaveDuplicates();
    assertThat(ChartOfAccounts.all()).extracting(LedgerAccount::code).isSorted();
    assertThat(ChartOfAccounts.all()).extracting(LedgerAccount::name).doesNotHaveDuplicates();
    assertThat(ChartOfAccounts.all()).extracting(LedgerAccount::id).doesNotHaveDuplicates();
  }

  @Test
  void an_account_grows_on_the_normal_side_of_what_it_is() {
    assertThat(every())
        .allSatisfy(
            account -> {
              LedgerAccount known = ChartOfAccounts.of(account);
              assertThat(known.kind().normal()).as(known.name()).isEqualTo(account.grows());
              assertThat(known.inPoints()).isEqualTo(account.inPoints());
              assertThat(known.ofUsers()).isEqualTo(account instanceof CustomerAccount);
            });
  }

  @Test
  void codes_tell_what_an_account_is_and_points_are_apart() {
    assertThat(ChartOfAccounts.all())
        .allSatisfy(
            account -> {
              int begins = account.code() / 1000;
              assertThat(begins)
                  .as(account.name())
                  .isEqualTo(
                      account.inPoints()
                          ? 9
                          : switch (account.kind()) {
                            case ASSET -> 1;
                            case LIABILITY -> 2;
                            case EQUITY -> 3;
                            case INCOME -> 4;
                            case EXPENSE -> 5;
                          });
            });
  }

  @Test
  void an_account_is_found_by_code_name_or_id_in_whatever_case() {
    LedgerAccount clearing = ChartOfAccounts.of(SystemAccount.GATEWAY_CLEARING);

    assertThat(ChartOfAccounts.named("1100")).contains(clearing);
    assertThat(ChartOfAccounts.named(" gateway CLEARING ")).contains(clearing);
    assertThat(ChartOfAccounts.named("gateway-clearing")).contains(clearing);
    assertThat(ChartOfAccounts.named("wallet"))
        .hasValueSatisfying(wallet -> assertThat(wallet.ofUsers()).isTrue());
    assertThat(ChartOfAccounts.named("loans")).isEmpty();
    assertThat(ChartOfAccounts.known("GATEWAY_CLEARING")).isEqualTo(clearing);
    assertThatThrownBy(() -> ChartOfAccounts.known("LOANS"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
