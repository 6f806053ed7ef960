package dev.khata.bootstrap.e2e;

import static dev.khata.domain.kernel.Contract.CHARGEGHAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that are deleted through ChargeGhar. */
class ChargeGharLeavingE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private static final String ACCOUNT = "/api/auth/account";
  private static final Permission DELETE = new Permission(Resource.USERS, Action.DELETE);

  private final Staff asha = Staff.hiredBy(KHATA).mayOnly(Set.of());
  private final App app = asha.in(CHARGEGHAR);

  @Test
  void an_account_goes_at_once_and_its_owner_is_told_when_the_rest_does() {
    Answer deleted = app.delete(ACCOUNT).is(200);

    assertThat(deleted.json().path("success").asBoolean()).isTrue();
    assertThat(deleted.json().at("/data/message").asText()).isNotEmpty();
    assertThat(deleted.json().at("/data/erased_on").asText())
        .isEqualTo(CLOCK.instant().plusSeconds(30 * 86_400).toString().substring(0, 10));
    app.delete(ACCOUNT).is(401);
    assertThat(users(asha)).isZero();
  }

  @Test
  void money_in_the_wallet_is_given_up_only_if_one_says_so() {
    new Acquaintances(KHATA).give(asha.id(), "10.00");

    for (Answer refused :
        new Answer[] {
          app.delete(ACCOUNT), app.send("DELETE", ACCOUNT, Json.of("forfeit_balance", false))
        }) {
      assertThat(refused.is(400).json().at("/error/code").asText()).isEqualTo("VALIDATION_ERROR");
      assertThat(refused.json().at("/error/details/forfeit_balance").size()).isOne();
    }
    app.send("DELETE", ACCOUNT, Json.of("forfeit_balance", "perhaps")).is(400);
    assertThat(users(asha)).isOne();

    app.send("DELETE", ACCOUNT, Json.of("forfeit_balance", true)).is(200);
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  @Test
  void an_admin_deletes_others_under_the_same_rules() {
    App admin = Staff.hiredBy(KHATA).mayOnly(Set.of(DELETE)).in(CHARGEGHAR);
    new Acquaintances(KHATA).give(asha.id(), "10.00");
    String path = path(asha);

    assertThat(admin.delete(path).is(400).json().at("/error/details/forfeit_balance").size())
        .isOne();
    Answer gone = admin.send("DELETE", path, Json.of("forfeit_balance", true)).is(204);

    assertThat(gone.text()).isEmpty();
    assertThat(users(asha)).isZero();
    admin.delete(path).is(404);
    admin.delete("/api/users/" + UUID.randomUUID()).is(404);
    admin.delete("/api/users/17").is(400);
    app.delete(ACCOUNT).is(401);
  }

  @Test
  void nobody_deletes_whom_they_may_not() {
    Staff admin = Staff.hiredBy(KHATA).mayOnly(Set.of(DELETE));
    Staff senior = Staff.hiredBy(KHATA).mayOnly(Permission.all());

    admin.in(CHARGEGHAR).delete(path(admin)).is(400);
    admin.in(CHARGEGHAR).delete(path(senior)).is(403);
    senior.in(CHARGEGHAR).delete(path(admin)).is(400);
    app.delete(path(senior)).is(403);
    senior.in(CHARGEGHAR).delete(ACCOUNT).is(400);

    assertThat(users(admin) + users(senior)).isEqualTo(2);
  }

  private static String path(Staff whose) {
    return "/api/users/"
        + KHATA.sql().fetchValue("SELECT public_id FROM users WHERE id = ?", whose.id());
  }

  private static int users(Staff whose) {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM users WHERE id = ?", whose.id())
        .get(0, Integer.class);
  }
}
