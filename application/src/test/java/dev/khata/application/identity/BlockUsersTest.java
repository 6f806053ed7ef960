package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.StandingRefusal;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockUsersTest {
  private static final Permission EDIT = new Permission(Resource.USERS, Action.EDIT);
  private static final Permission READ = new Permission(Resource.USERS, Action.READ);

  private final World world = new World();
  private final Grant somebody = world.signedUp(Identifiers.freshPhone());
  private final Grant admin = world.signedUp(Identifiers.freshPhone());

  @BeforeEach
  void appoint() {
    give(admin, world.roles.define("clerk", EDIT));
  }

  @Test
  void who_is_blocked_has_no_session_left_and_the_reason_is_told() {
    assertThat(decide(BlockUsers.Wish.BLOCK, somebody, Optional.of("Fraud")))
        .isInstanceOf(BlockUsers.Result.Changed.class);

    assertThat(world.user(somebody).state()).isEqualTo(AccountState.BLOCKED);
    assertThat(world.isLive(somebody)).isFalse();
    assertThat(world.isLive(admin)).isTrue();
    AuditEvent told = world.audit.events().getLast();
    assertThat(told.action()).isEqualTo(IdentityAction.USER_BLOCKED);
    assertThat(told.actor().id()).contains(admin.caller().user().id());
    assertThat(told.subject()).contains(somebody.caller().user().id());
    assertThat(told.detail()).contains(AuditDetail.text("Fraud"));
  }

  @Test
  void who_is_let_in_again_has_to_log_in() {
    decide(BlockUsers.Wish.BLOCK, somebody, Optional.empty());

    assertThat(decide(BlockUsers.Wish.UNBLOCK, somebody, Optional.empty()))
        .isInstanceOf(BlockUsers.Result.Changed.class);

    assertThat(world.user(somebody).state()).isEqualTo(AccountState.ACTIVE);
    assertThat(world.isLive(somebody)).isFalse();
    assertThat(world.audit.actions().getLast()).isEqualTo(IdentityAction.USER_UNBLOCKED);
    assertThat(world.audit.events().getLast().detail()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_decision_twice_is_refused_and_not_told(BlockUsers.Wish wish) {
    decide(BlockUsers.Wish.BLOCK, somebody, Optional.empty());
    decide(wish, somebody, Optional.empty());
    List<AuditEvent> told = world.audit.events();

    refused(StandingRefusal.WRONG_STATE, decide(wish, somebody, Optional.empty()));

    assertThat(world.audit.events()).isEqualTo(told);
  }

  @ParameterizedTest
  @EnumSource
  void nobody_decides_about_themselves(BlockUsers.Wish wish) {
    refused(StandingRefusal.OWN_ACCOUNT, decide(wish, admin, Optional.empty()));

    assertThat(world.isLive(admin)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void nobody_decides_about_who_may_do_more(BlockUsers.Wish wish) {
    give(somebody, world.roles.define("reader", READ));

    refused(StandingRefusal.MAY_MORE, decide(wish, somebody, Optional.empty()));

    assertThat(world.isLive(somebody)).isTrue();
  }

  @Test
  void who_may_as_much_can_be_blocked() {
    give(somebody, world.roles.named("clerk").orElseThrow());

    assertThat(decide(BlockUsers.Wish.BLOCK, somebody, Optional.empty()))
        .isInstanceOf(BlockUsers.Result.Changed.class);
  }

  @Test
  void the_last_super_admin_stays_whoever_wants_it() {
    give(somebody, world.roles.named(Role.SUPER_ADMIN).orElseThrow());

    refused(StandingRefusal.MAY_MORE, decide(BlockUsers.Wish.BLOCK, somebody, Optional.empty()));
    give(admin, world.roles.define("deputy", Permission.all().toArray(Permission[]::new)));
    refused(
        StandingRefusal.LAST_SUPER_ADMIN,
        decide(BlockUsers.Wish.BLOCK, somebody, Optional.empty()));

    assertThat(world.user(somebody).state()).isEqualTo(AccountState.ACTIVE);
  }

  @Test
  void nobody_is_found_under_an_id_of_none() {
    UserId none = new UserId(999_999);

    refused(
        StandingRefusal.UNKNOWN_USER,
        world.blockUsers.handle(
            new BlockUsers.Command(
                admin.caller(), none, BlockUsers.Wish.BLOCK, Optional.empty(), World.origin())));
  }

  private void give(Grant grant, Role role) {
    User user = world.user(grant).withRole(role);
    assertThat(world.users.update(user, world.clock.instant())).isTrue();
  }

  /** By the admin with the role that they have by now. */
  private BlockUsers.Result decide(BlockUsers.Wish wish, Grant about, Optional<String> reason) {
    var caller = world.authenticate.handle(admin.caller().session().id(), World.HERE).orElseThrow();
    return world.blockUsers.handle(
        new BlockUsers.Command(caller, about.caller().user().id(), wish, reason, World.origin()));
  }

  private static void refused(StandingRefusal reason, BlockUsers.Result result) {
    assertThat(result).isEqualTo(new BlockUsers.Result.Refused(reason));
  }
}
