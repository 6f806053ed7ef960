package dev.khata.domain.wallet.books;

import static dev.khata.domain.wallet.books.AccountClass.ASSET;
import static dev.khata.domain.wallet.books.AccountClass.EXPENSE;
import static dev.khata.domain.wallet.books.AccountClass.INCOME;
import static dev.khata.domain.wallet.books.AccountClass.LIABILITY;

import dev.khata.domain.wallet.Account;
import dev.khata.domain.wallet.AccountKind;
import dev.khata.domain.wallet.CustomerAccount;
import dev.khata.domain.wallet.SystemAccount;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every account that Khata posts to, in the order of codes: assets from 1000, liabilities from
 * 2000, income from 4000, expenses from 5000, and from 9000 those that count points.
 */
public final class ChartOfAccounts {
  private static final List<LedgerAccount> ALL =
      Stream.concat(
              Stream.of(SystemAccount.values()).map(ChartOfAccounts::of),
              Stream.of(AccountKind.values()).map(ChartOfAccounts::of))
          .sorted(Comparator.comparingInt(LedgerAccount::code))
          .toList();

  private ChartOfAccounts() {}

  public static List<LedgerAccount> all() {
    return ALL;
  }

  /** The account of that code, name or id, in whatever case. */
  public static Optional<LedgerAccount> named(String text) {
    String wanted = text.strip();
    return ALL.stream()
        .filter(
            account ->
                Integer.toString(account.code()).equals(wanted)
                    || account.name().equalsIgnoreCase(wanted)
                    || account.id().equals(wanted.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst();
  }

  /**
   * The account by which it is known in the books.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static LedgerAccount known(String id) {
    return ALL.stream()
        .filter(account -> account.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no account " + id));
  }

  public static LedgerAccount of(Account account) {
    return switch (account) {
      case SystemAccount house -> of(house);
      case CustomerAccount customer -> of(customer.kind());
    };
  }

  private static LedgerAccount of(SystemAccount account) {
    return switch (account) {
      case BANK ->
          house(account, 1000, "Bank", ASSET, "What payment gateways say they have paid out to us");
      case GATEWAY_CLEARING ->
          house(
              account,
              1100,
              "Gateway clearing",
              ASSET,
              "What payment gateways have taken in for us and not yet paid out");
      case GATEWAY_TAX ->
          house(account, 1200, "Gateway tax", ASSET, "Tax on gateways' fees, to be got back");
      case SUSPENSE ->
          house(
              account,
              2100,
              "Suspense",
              LIABILITY,
              "Money that is here and whose owner is unknown");
      case REVENUE -> house(account, 4000, "Revenue", INCOME, "What was sold");
      case FORFEITED_BALANCES ->
          house(account, 4900, "Forfeited balances", INCOME, "What users gave up when they left");
      case GATEWAY_FEES ->
          house(account, 5000, "Gateway fees", EXPENSE, "What gateways keep for their services");
      case REFERRAL_EXPENSE ->
          house(account, 5100, "Referral expense", EXPENSE, "Rewards for bringing somebody");
      case CASHBACK_EXPENSE ->
          house(account, 5200, "Cashback expense", EXPENSE, "What offers give back to buyers");
      case ADJUSTMENTS ->
          house(account, 5900, "Adjustments", EXPENSE, "What admins gave, less what they took");
      case POINTS_ISSUED ->
          house(account, 9500, "Points issued", EXPENSE, "Points given, less those spent");
      case POINTS_ADJUSTMENTS ->
          house(
              account, 9900, "Points adjustments", EXPENSE, "Points admins gave, less those taken");
    };
  }

  private static LedgerAccount of(AccountKind kind) {
    return switch (kind) {
      case RECEIVABLE ->
          users(
              kind, 1300, "Receivables from users", ASSET, "What users owe: taken back, but spent");
      case WALLET -> users(kind, 2000, "Wallets of users", LIABILITY, "Money users can spend");
      case POINTS_RECEIVABLE ->
          users(kind, 9100, "Points owed by users", ASSET, "Points taken back, but spent");
      case POINTS -> users(kind, 9200, "Points of users", LIABILITY, "Points users can spend");
    };
  }

  private static LedgerAccount house(
      SystemAccount account, int code, String name, AccountClass kind, String purpose) {
    return new LedgerAccount(code, account.name(), name, kind, account.inPoints(), false, purpose);
  }

  private static LedgerAccount users(
      AccountKind account, int code, String name, AccountClass kind, String purpose) {
    return new LedgerAccount(code, account.name(), name, kind, account.inPoints(), true, purpose);
  }
}
