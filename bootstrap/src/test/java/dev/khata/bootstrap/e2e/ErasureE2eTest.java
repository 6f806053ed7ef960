package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.khata.application.audit.SealAuditLog;
import dev.khata.application.identity.Credentials;
import dev.khata.application.identity.Grant;
import dev.khata.application.identity.LogIn;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.lifecycle.DeleteAccount;
import dev.khata.application.lifecycle.Purge;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What stands of people in any column of any table, and in the storage: while they are users, and
 * when what is kept of them has been erased.
 */
class ErasureE2eTest {
  private static final SettableClock CLOCK = new SettableClock();
  private static final Duration RETENTION = Duration.ofDays(30);

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private static final String NAME = "Zubeida Plantwala";
  private static final String FRIENDS = "9700055501";

  @Test
  void nothing_tells_of_who_recharged_once_their_time_is_over() throws SQLException {
    Acquaintances people = new Acquaintances(KHATA);
    App phone = KHATA.app().withHeader("User-Agent", "Plantwala-Phone/1");
    Subscriber zubeida = Subscriber.anybody(phone);
    String email = "plantwala." + zubeida.phone().substring(5) + "@example.in";
    long id = livesHere(people, zubeida, email);
    String digits = zubeida.phone().substring(3);

    assertThat(columns("plantwala"))
        .contains(
            "public.users.last_name",
            "public.users.email",
            "public.users.username",
            "public.users.picture",
            "public.profile.address",
            "public.session.device",
            "public.adjustment.reason",
            "public.mandate.tag",
            "public.contact.message",
            "public.audit_detail.content",
            "public.dev_outbox.recipient");
    assertThat(columns(digits))
        .contains(
            "public.users.phone",
            "public.line.phone",
            "public.subscription.phone",
            "public.recharge_transaction.from_phone",
            "public.recharge_transaction.to_phone",
            "public.dev_outbox.recipient");

    assertThat(listed(people, id)).contains(digits, FRIENDS);
    zubeida.in(zubeida.logIn(Subscriber.PASSWORD).is(200)).delete("forfeit_balance", true).is(200);
    for (String number : List.of(digits, FRIENDS)) {
      assertThat(listed(people, id)).as("shown at once").doesNotContain(number);
    }
    KHATA.get(SealAuditLog.class).run();
    CLOCK.advance(RETENTION.minusSeconds(1));
    KHATA.get(Purge.class).run();
    assertThat(columns(digits)).contains("public.archived_user.phone");
    CLOCK.advance(Duration.ofSeconds(1));
    KHATA.get(Purge.class).run();

    for (String planted : List.of("plantwala", "zubeida", digits, FRIENDS)) {
      assertThat(columns(planted)).as(planted).isEmpty();
    }
    assertThat(
            KHATA
                .sql()
                .fetchValue("SELECT count(*) FROM recharge_transaction WHERE user_id = ?", id))
        .isEqualTo(2L);
    assertThat(KHATA.run("verify-ledger").code()).isZero();
    assertThat(KHATA.run("verify-audit").code()).isZero();
  }

  /** What admins see of the transactions of a user, in lists and reports. */
  private static String listed(Acquaintances people, long user) {
    App admin = people.admin();
    return admin.get("/recharge/admin/transactions?user_id=" + user).is(200).text()
        + admin.post("/reports/transactions-report", "user_ids", List.of(user)).is(200).text();
  }

  /** Does all by which anything is kept of somebody; returns the user's id. */
  private static long livesHere(Acquaintances people, Subscriber zubeida, String email) {
    zubeida.askToSignUp().is(200);
    Subscriber.Session session =
        zubeida.in(
            zubeida
                .register(
                    zubeida.verified(1),
                    "name",
                    NAME,
                    "email",
                    email,
                    "password",
                    Subscriber.PASSWORD)
                .is(200));
    long id = Acquaintances.id(session);
    KHATA
        .sql()
        .execute(
            """
            UPDATE users SET email_verified_at = created_at, username = 'plantwala',
              username_key = 'plantwala', picture = 'https://plantwala.example/asha.jpg'
            WHERE id = ?\
            """,
            id);
    KHATA
        .sql()
        .execute(
            """
            INSERT INTO profile (user_id, id, address, created_at, updated_at)
            SELECT id, public_id, '4 Plantwala Lane', created_at, created_at FROM users WHERE id = ?\
            """,
            id);
    people.give(id, "1000.00", "for Zubeida Plantwala");
    people.recharge(session.app(), zubeida.phone()).is(200);
    people.recharge(session.app(), "+91" + FRIENDS).is(200);
    people.give(people.referredId(), "500.00");
    people.recharge(people.referred().app(), zubeida.phone()).is(200);
    Handset.fresh(KHATA).registeredBy(id);
    Mandates.due(KHATA, id, people.plan(), "+91" + FRIENDS, CLOCK.instant().plus(RETENTION));
    KHATA.sql().execute("UPDATE mandate SET tag = 'Plantwala home' WHERE user_id = ?", id);
    KHATA
        .app()
        .post(
            "/contact-from/contacts/",
            Json.of("name", NAME, "email", email, "subject", "Hello", "message", "I am " + NAME))
        .is(200);
    KHATA.app().inbox(email).messages(1);
    people
        .admin()
        .post("/user/admin/block/" + id, "reason", "Zubeida Plantwala asked for it")
        .is(200);
    people.admin().post("/user/admin/unblock/" + id, Json.of()).is(200);
    return id;
  }

  @Test
  void nothing_tells_of_who_handed_in_papers_and_none_is_stored() throws SQLException {
    Applicant sana = Applicant.anybody(KHATA.app());
    Applicant.Session session = sana.in();
    Reviewer.of(KHATA).reject(session.id()).is(200);
    assertThat(columns(sana.email())).contains("public.users.email");
    assertThat(columns("karachi")).contains("public.kyc_application.city");
    assertThat(KHATA.get(DocumentVault.class).list(Optional.empty(), 10)).isNotEmpty();

    leave(sana);

    assertThat(columns("karachi")).isEmpty();
    KHATA.get(SealAuditLog.class).run();
    CLOCK.advance(RETENTION);
    KHATA.get(Purge.class).run();

    assertThat(columns(sana.email())).isEmpty();
    assertThat(columns("mirza")).isEmpty();
    assertThat(columns("3001234567")).isEmpty();
    assertThat(KHATA.get(DocumentVault.class).list(Optional.empty(), 10)).isEmpty();
    assertThat(KHATA.run("verify-audit").code()).isZero();
  }

  @Test
  void phone_address_and_name_of_who_has_left_are_free_at_once() {
    Subscriber asha = Subscriber.anybody(KHATA.app());
    Subscriber.Session session = asha.in(asha.signUp());
    KHATA
        .sql()
        .execute(
            "UPDATE users SET username = 'free-again', username_key = 'free-again', email ="
                + " 'free@example.in', email_key = 'free@example.in', email_contract = 'gencharge',"
                + " email_verified_at = created_at WHERE id = ?",
            Acquaintances.id(session));

    session.delete().is(200);

    session.me().is(401);
    asha.logIn(Subscriber.PASSWORD).is(401);
    asha.askToSignUp().is(200);
    Subscriber.Session again =
        asha.in(asha.register(asha.verified(2), "name", "New", "email", "free@example.in").is(200));
    KHATA
        .sql()
        .execute(
            "UPDATE users SET username = 'free-again', username_key = 'free-again' WHERE id = ?",
            Acquaintances.id(again));
    assertThat(again.me().is(200).get("name")).isEqualTo("New");
  }

  private static void leave(Applicant sana) {
    Origin origin = Origin.batch("test");
    var in =
        KHATA
            .get(LogIn.class)
            .handle(
                new Credentials(
                    new Identifier.Email(new EmailAddress(sana.email())),
                    new Password(Applicant.PASSWORD),
                    new Actor.Visitor(Contract.WATTSUP, origin)));
    if (!(in instanceof Grant grant)) {
      fail("not logged in: " + in);
      return;
    }
    assertThat(
            KHATA
                .get(DeleteAccount.class)
                .handle(new DeleteAccount.Command(grant.caller(), false, origin)))
        .isInstanceOf(DeleteAccount.Result.Deleted.class);
  }

  private static List<String> columns(String planted) throws SQLException {
    String sought = planted.toLowerCase(Locale.ROOT);
    try (Connection all = KHATA.superuser()) {
      return Dump.of(all).columns(text -> text.contains(sought));
    }
  }
}
