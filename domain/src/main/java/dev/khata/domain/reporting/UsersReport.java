package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.FOLDED;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.MONEY;
import static dev.khata.domain.reporting.Kind.Simple.PHONE;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Kind.Choice;

/** Everybody with an account. */
final class UsersReport {
  static final Report ALL =
      Report.of(
          "users",
          Resource.USERS,
          "Users",
          column("user_id", ID).key().anyOf("user_ids").sorts(),
          maybe("name", TEXT),
          hidden("name_folded", FOLDED).part("name_search").sorts("name"),
          maybe("email", TEXT),
          hidden("email_folded", FOLDED).anyOf("emails").sorts("email"),
          maybe("phone_number", PHONE).anyOf("phone_numbers").sorts(),
          column("user_type", new Choice(UserType.class)).anyOf("user_types").sorts(),
          column("status", new Choice(AccountState.class)).anyOf("statuses").sorts(),
          column("referral_code", TEXT),
          maybe("referee_code", TEXT),
          column("wallet_balance", MONEY).sum().between("min_wallet", "max_wallet").sorts(),
          column("created_at", MOMENT).fromTo("created").sorts(),
          column("updated_at", MOMENT).fromTo("updated").sorts());

  private UsersReport() {}
}
