package dev.khata.domain.identity;

import static dev.khata.domain.identity.access.AccessRefusal.BUILT_IN;
import static dev.khata.domain.identity.access.AccessRefusal.HOLDS_MORE;
import static dev.khata.domain.identity.access.AccessRefusal.LAST_SUPER_ADMIN;
import static dev.khata.domain.identity.access.AccessRefusal.OWN_RIGHTS;
import static dev.khata.domain.identity.access.AccessRefusal.OWN_ROLE;
import static dev.khata.domain.identity.access.AccessRefusal.PERMISSION_NOT_HELD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Language;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  private static final Permission READ = new Permission(Resource.KYC, Action.READ);
  private static final Permission EDIT = new Permission(Resource.KYC, Action.EDIT);
  private static final Role SUPER = new Role(1, Role.SUPER_ADMIN, true, Permission.all());
  private static final Role NONE = new Role(4, Role.USER, true, Set.of());
  private static final Role READER = new Role(5, "reader", false, Set.of(READ));
  private static final Role EDITOR = new Role(6, "editor", false, Set.of(READ, EDIT));

  private static final Role DEPUTY = new Role(7, "deputy", false, Permission.all());

  private final User reader = user(1, READER);
  private final Authority ofReader = Authority.of(reader);

  @Test
  void an_admin_may_what_their_role_grants_while_their_account_is_active() {
    assertThat(ofReader.may(READ)).isTrue();
    assertThat(ofReader.may(EDIT)).isFalse();
    assertThat(Authority.of(reader.in(AccountState.BLOCKED)).may(READ)).isFalse();
    assertThat(Authority.OPERATOR.may(EDIT)).isTrue();
  }

  @Test
  void nobody_gives_more_than_they_hold_nor_to_who_holds_more() {
    assertThat(ofReader.againstGiving(user(2, NONE), READER, false)).isEmpty();
    assertThat(ofReader.againstGiving(user(2, READER), NONE, false)).isEmpty();
    assertThat(ofReader.againstGiving(user(2, NONE), EDITOR, false)).contains(PERMISSION_NOT_HELD);
    assertThat(ofReader.againstGiving(user(2, EDITOR), READER, false)).contains(HOLDS_MORE);
    assertThat(ofReader.againstGiving(user(2, EDITOR), EDITOR, false)).contains(HOLDS_MORE);
    assertThat(ofReader.againstGranting(EDITOR)).contains(PERMISSION_NOT_HELD);
    assertThat(Authority.OPERATOR.againstGiving(user(2, EDITOR), SUPER, false)).isEmpty();
  }

  @Test
  void nobody_gives_themselves_another_role_and_the_last_super_admin_stays() {
    assertThat(ofReader.againstGiving(reader, NONE, false)).contains(OWN_RIGHTS);
    assertThat(ofReader.againstGiving(reader, READER, false)).isEmpty();
    assertThat(ofReader.againstGiving(user(2, SUPER), NONE, true)).contains(HOLDS_MORE);
    assertThat(Authority.of(user(3, DEPUTY)).againstGiving(user(2, SUPER), NONE, true))
        .contains(LAST_SUPER_ADMIN);
    assertThat(Authority.of(user(3, DEPUTY)).againstGiving(user(2, SUPER), NONE, false))
        .contains(HOLDS_MORE);
    assertThat(Authority.OPERATOR.againstGiving(user(2, SUPER), NONE, true))
        .contains(LAST_SUPER_ADMIN);
    assertThat(Authority.of(user(2, SUPER)).againstGiving(user(2, SUPER), SUPER, true)).isEmpty();
  }

  @Test
  void a_role_is_made_and_changed_within_what_one_holds() {
    assertThat(ofReader.againstMaking(Set.of(READ))).isEmpty();
    assertThat(ofReader.againstMaking(Set.of(EDIT))).contains(PERMISSION_NOT_HELD);
    assertThat(ofReader.againstChanging(EDITOR, Set.of())).contains(HOLDS_MORE);
    assertThat(ofReader.againstChanging(READER, Set.of(READ, EDIT))).contains(PERMISSION_NOT_HELD);
    assertThat(ofReader.againstChanging(READER, Set.of())).contains(OWN_ROLE);
    assertThat(ofReader.againstChanging(READER, Set.of(READ))).isEmpty();
    assertThat(Authority.of(user(2, EDITOR)).againstChanging(READER, Set.of(EDIT))).isEmpty();
    assertThat(Authority.OPERATOR.againstRemoving(NONE)).contains(BUILT_IN);
    assertThat(ofReader.againstRemoving(EDITOR)).contains(HOLDS_MORE);
  }

  private static User user(long id, Role role) {
    Instant now = Instant.parse("2026-03-01T12:00:00.123456Z");
    return new User(
        new UserId(id),
        new UUID(0, id),
        PersonName.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        AccountState.ACTIVE,
        role,
        new UserLanguage.Assumed(Language.ENGLISH),
        UserType.USUAL,
        new Referral(new ReferralCode("K7QM2XVP"), Optional.empty()),
        now,
        now);
  }
}
