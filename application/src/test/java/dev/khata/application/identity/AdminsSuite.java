package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.Admins;
import dev.khata.domain.identity.Admins.Filter;
import dev.khata.domain.identity.Admins.Sort;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of {@link Admins}. */
public abstract class AdminsSuite {
  private static final Window ALL = new Window(0, 100);

  private final String mine = "Desk " + Fresh.word();

  protected abstract Admins admins();

  protected abstract Users users();

  protected abstract Roles roles();

  @Test
  void an_admin_is_listed_as_they_are_found() {
    User admin = admin(role(mine), "Asha", "Rao");

    assertThat(page(ofRole(mine), Order.up(Sort.ID), ALL)).isEqualTo(new Page<>(List.of(admin), 1));
  }

  @Test
  void a_super_admin_is_one_and_whose_role_holds_nothing_is_none() {
    User superAdmin = Somebody.withFreshPhone().withRole(Role.SUPER_ADMIN).addTo(users());
    assertThat(roles().add(new Label(mine), Set.of())).isPresent();
    Somebody.withFreshPhone().withRole(mine).addTo(users());
    User user = Somebody.withFreshPhone().addTo(users());

    assertThat(page(ofPhone(superAdmin), Order.up(Sort.ID), ALL).items())
        .containsExactly(superAdmin);
    assertThat(page(ofPhone(user), Order.up(Sort.ID), ALL).items()).isEmpty();
    assertThat(page(ofRole(mine), Order.up(Sort.ID), ALL).items()).isEmpty();
  }

  @Test
  void names_and_roles_are_found_by_a_part_in_any_case() {
    Role role = role(mine);
    User asha = admin(role, "Asha", "Rao");
    admin(role, "Élodie", "100%");

    assertThat(named("SHA R")).containsExactly(asha.id().value());
    assertThat(named("ÉLO")).hasSize(1);
    assertThat(named("0%")).hasSize(1);
    assertThat(named("_")).isEmpty();
    assertThat(page(ofRole(mine.toUpperCase(Locale.ROOT)), Order.up(Sort.ID), ALL).total())
        .isEqualTo(2);
  }

  @Test
  void addresses_are_found_by_a_part_in_any_case_and_phones_whole() {
    role(mine);
    User mailed = Somebody.withFreshPhone().andEmail(Fresh.email()).withRole(mine).addTo(users());
    String address = mailed.email().orElseThrow().value().asGiven();
    String part = address.substring(1, address.indexOf('@') + 3).toUpperCase(Locale.ROOT);

    assertThat(page(filter("", part), Order.up(Sort.ID), ALL).items()).containsExactly(mailed);
    assertThat(page(ofPhone(mailed), Order.up(Sort.ID), ALL).items()).containsExactly(mailed);
    assertThat(page(ofPhone(Fresh.phone()), Order.up(Sort.ID), ALL).items()).isEmpty();
  }

  @Test
  void a_list_is_sorted_each_way_and_cut_into_parts() {
    Role role = role(mine);
    User second = admin(role, "b", "");
    User first = admin(role, "A", "z");
    User third =
        Somebody.withFreshPhone()
            .andEmail(Fresh.email())
            .named("c", "")
            .withRole(mine)
            .since(SettableClock.START.plusSeconds(9))
            .addTo(users());

    assertThat(sorted(Order.up(Sort.NAME))).containsExactly(first, second, third);
    assertThat(sorted(Order.down(Sort.NAME))).containsExactly(third, second, first);
    assertThat(sorted(Order.up(Sort.ID))).containsExactly(second, first, third);
    assertThat(sorted(Order.up(Sort.EMAIL))).containsExactly(second, first, third);
    assertThat(sorted(Order.down(Sort.CREATED_AT))).containsExactly(third, first, second);
    assertThat(sorted(Order.down(Sort.UPDATED_AT))).containsExactly(third, first, second);
    assertThat(sorted(Order.up(Sort.ROLE_NAME))).containsExactly(second, first, third);
    assertThat(sorted(Order.up(Sort.PHONE))).isSortedAccordingTo(AdminsSuite::byPhone);
    assertThat(page(ofRole(mine), Order.up(Sort.NAME), new Window(1, 1)))
        .isEqualTo(new Page<>(List.of(second), 3));
    assertThat(page(ofRole(mine), Order.up(Sort.NAME), new Window(9, 1)))
        .isEqualTo(new Page<>(List.of(), 3));
  }

  private static int byPhone(User one, User other) {
    return one.phone()
        .orElseThrow()
        .value()
        .e164()
        .compareTo(other.phone().orElseThrow().value().e164());
  }

  private Role role(String name) {
    return roles()
        .add(new Label(name), Set.of(new Permission(Resource.CONTENT, Action.READ)))
        .orElseThrow();
  }

  private User admin(Role role, String first, String last) {
    return Somebody.withFreshPhone().named(first, last).withRole(role.name()).addTo(users());
  }

  private List<Long> named(String part) {
    return page(filter(part, ""), Order.up(Sort.ID), ALL).items().stream()
        .map(user -> user.id().value())
        .toList();
  }

  private List<User> sorted(Order<Sort> order) {
    return page(ofRole(mine), order, ALL).items();
  }

  private Page<User> page(Filter filter, Order<Sort> order, Window window) {
    return admins().page(new Query<>(filter, order, window));
  }

  private Filter filter(String name, String email) {
    return new Filter(Optional.of(name), Optional.of(email), Optional.empty(), Optional.of(mine));
  }

  private static Filter ofRole(String name) {
    return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(name));
  }

  private static Filter ofPhone(User user) {
    return ofPhone(user.phone().orElseThrow().value());
  }

  private static Filter ofPhone(PhoneNumber phone) {
    return new Filter(Optional.empty(), Optional.empty(), Optional.of(phone), Optional.empty());
  }
}
