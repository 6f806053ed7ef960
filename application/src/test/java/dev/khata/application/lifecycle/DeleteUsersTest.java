package dev.khata.application.lifecycle;

import static dev.khata.application.wallet.Somebody.topUp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.identity.World;
import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.StandingRefusal;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.lifecycle.ArchivedUser;
import dev.khata.domain.lifecycle.LifecycleAction;
import dev.khata.domain.wallet.CustomerAccount;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeleteUsersTest {
  private static final Permission DELETE = new Permission(Resource.USERS, Action.DELETE);
  private static final DeleteUsers.Result DELETED = new DeleteUsers.Result.Deleted();

  private final World world = new World();
  private final Departures departures = new Departures(world);
  private final Instant now = world.clock.instant();
  private final Role clerks = world.roles.define("clerk", DELETE);
  private final User user = Somebody.withFreshPhone().verified().addTo(world.users);
  private final User clerk =
      Somebody.withFreshPhone().verified().withRole("clerk").addTo(world.users);

  @Test
  void somebody_is_archived_and_gone_and_the_reason_is_told() {
    assertThat(delete(user.id(), false, Optional.of("A letter"))).isEqualTo(DELETED);

    assertThat(world.users.find(user.id())).isEmpty();
    assertThat(departures.archive.find(user.id())).contains(ArchivedUser.of(user, now));
    AuditEvent told = world.audit.events().getLast();
    assertThat(told.action()).isEqualTo(LifecycleAction.USER_DELETED);
    assertThat(told.actor().id()).contains(clerk.id());
    assertThat(told.subject()).contains(user.id());
    assertThat(told.detail()).contains(AuditDetail.text("A letter"));
  }

  @Test
  void whom_there_is_not_is_said() {
    delete(user.id(), false, Optional.empty());

    notTheirs(StandingRefusal.UNKNOWN_USER, delete(user.id(), false, Optional.empty()));
  }

  @Test
  void money_is_given_up_only_if_the_admin_says_so() {
    departures.books.append(topUp(CustomerAccount.wallet(user.id()), 100, now), now);

    assertThat(delete(user.id(), false, Optional.empty()))
        .isEqualTo(new DeleteUsers.Result.Refused(DeletionRefusal.BALANCE_NOT_ZERO));
    assertThat(world.users.find(user.id())).isPresent();
    assertThat(delete(user.id(), true, Optional.empty())).isEqualTo(DELETED);
  }

  @Test
  void an_admin_needs_another_role_first() {
    User colleague = Somebody.withFreshPhone().withRole("clerk").addTo(world.users);

    assertThat(delete(colleague.id(), false, Optional.empty()))
        .isEqualTo(new DeleteUsers.Result.Refused(DeletionRefusal.IS_ADMIN));
  }

  @Test
  void nobody_deletes_themselves_or_who_may_more_or_the_last_super_admin() {
    world.roles.define("reader", new Permission(Resource.USERS, Action.READ));
    User reader = Somebody.withFreshPhone().withRole("reader").addTo(world.users);
    User last = Somebody.withFreshPhone().withRole(Role.SUPER_ADMIN).addTo(world.users);

    notTheirs(StandingRefusal.OWN_ACCOUNT, delete(clerk.id(), false, Optional.empty()));
    notTheirs(StandingRefusal.MAY_MORE, delete(reader.id(), false, Optional.empty()));
    notTheirs(StandingRefusal.MAY_MORE, delete(last.id(), false, Optional.empty()));
    assertThat(world.users.all()).contains(clerk, reader, last);
    assertThat(clerks.isAdmin()).isTrue();
  }

  private DeleteUsers.Result delete(UserId id, boolean forfeits, Optional<String> reason) {
    Session session = new Session(Fresh.uuid(), clerk.id(), Contract.GENCHARGE, now);
    Caller caller = new Caller(clerk, session, Optional.empty());
    return departures
        .deleteUsers()
        .handle(new DeleteUsers.Command(caller, id, forfeits, reason, Origin.batch("test")));
  }

  private static void notTheirs(StandingRefusal reason, DeleteUsers.Result result) {
    assertThat(result).isEqualTo(new DeleteUsers.Result.NotTheirs(reason));
  }
}
