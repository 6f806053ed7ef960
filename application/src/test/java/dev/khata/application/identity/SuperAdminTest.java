package dev.khata.application.identity;

import static dev.khata.application.identity.World.PASSWORD;
import static dev.khata.application.identity.World.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuperAdminTest {
  private final World world = new World();
  private final PhoneNumber number = Fresh.phone();
  private final Identifier phone = new Identifier.Phone(number);
  private final EmailAddress address = Fresh.email();
  private final Identifier email = new Identifier.Email(address);

  @Test
  void the_first_admin_is_made_once_and_never_changed() {
    var command =
        new CreateSuperAdmin.Command(
            Optional.of(number),
            Optional.of(address),
            Optional.of(PASSWORD),
            dev.khata.domain.identity.PersonName.NONE,
            World.HERE,
            true,
            World.origin());

    assertThat(world.createSuperAdmin.handle(command))
        .isInstanceOf(CreateSuperAdmin.Result.Created.class);
    assertThat(world.createSuperAdmin.handle(command))
        .isInstanceOf(CreateSuperAdmin.Result.NotNeeded.class);
    var admin = granted(world.logIn(email, PASSWORD)).caller().user();
    assertThat(admin.role().isSuperAdmin()).isTrue();
    assertThat(admin.phoneVerified()).isTrue();
  }

  @Test
  void whoever_has_the_phone_already_is_promoted_and_keeps_the_password() {
    world.signedUp(phone);
    var command =
        new CreateSuperAdmin.Command(
            Optional.of(number),
            Optional.empty(),
            Optional.of(WRONG),
            dev.khata.domain.identity.PersonName.NONE,
            World.HERE,
            false,
            World.origin());

    assertThat(world.createSuperAdmin.handle(command))
        .isInstanceOf(CreateSuperAdmin.Result.Promoted.class);
    assertThat(granted(world.logIn(phone, PASSWORD)).caller().user().role().name())
        .isEqualTo(Role.SUPER_ADMIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1234567", "12345678", ""})
  void nobody_becomes_super_admin_with_a_weak_password(String weak) {
    var command =
        new CreateSuperAdmin.Command(
            Optional.of(number),
            Optional.empty(),
            Optional.of(new Password(weak)),
            dev.khata.domain.identity.PersonName.NONE,
            World.HERE,
            false,
            World.origin());

    assertThat(world.createSuperAdmin.handle(command))
        .isInstanceOf(CreateSuperAdmin.Result.WeakPassword.class);
    assertThat(world.logIn(phone, new Password(weak))).isNotInstanceOf(Grant.class);
  }

  private static Grant granted(LogIn.Result result) {
    assertThat(result).isInstanceOf(Grant.class);
    return (Grant) result;
  }
}
