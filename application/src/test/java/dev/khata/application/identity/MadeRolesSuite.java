package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.identity.access.Roles.Filter;
import dev.khata.domain.identity.access.Roles.Sort;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of the {@link Roles} that somebody makes. */
public abstract class MadeRolesSuite {
  private static final Permission READ = new Permission(Resource.CONTENT, Action.READ);
  private static final Permission EDIT = new Permission(Resource.CONTENT, Action.EDIT);
  private static final Permission KYC = new Permission(Resource.KYC, Action.READ);
  private static final Window ALL = new Window(0, 100);

  private final String word = Fresh.word();

  protected abstract Roles roles();

  protected abstract Users users();

  @Test
  void a_role_is_found_as_it_was_made() {
    Role made = add("Desk", READ, KYC);

    assertThat(made.builtIn()).isFalse();
    assertThat(made.permissions()).containsExactlyInAnyOrder(READ, KYC);
    assertThat(roles().find(made.id())).contains(made);
    assertThat(roles().named(made.name())).contains(made);
  }

  @Test
  void a_role_may_hold_nothing() {
    assertThat(roles().find(add("Nothing").id()).orElseThrow().permissions()).isEmpty();
  }

  @Test
  void a_name_is_given_once_in_whatever_case() {
    Role made = add("Élan", READ);

    assertThat(roles().add(name("Élan".toUpperCase(Locale.ROOT)), Set.of())).isEmpty();
    assertThat(roles().add(new Label("Super_Admin"), Set.of())).isEmpty();
    assertThat(page(named(word), Order.up(Sort.ID), ALL).items()).containsExactly(made);
  }

  @Test
  void a_role_is_written_whole() {
    Role made = add("Desk", READ, KYC);
    Role other = add("Other");

    assertThat(roles().update(made.id(), name("Counter"), Set.of(READ, EDIT))).isTrue();

    assertThat(roles().find(made.id()))
        .contains(new Role(made.id(), name("Counter").text(), false, Set.of(READ, EDIT)));
    assertThat(roles().named(made.name())).isEmpty();
    assertThat(roles().find(other.id())).contains(other);
  }

  @Test
  void a_role_keeps_its_name_in_another_case_but_gets_none_of_anothers() {
    Role made = add("Desk", READ);
    Role other = add("Other", KYC);

    assertThat(roles().update(made.id(), name("DESK"), Set.of(READ))).isTrue();
    assertThat(roles().update(made.id(), name("oTHER"), Set.of())).isFalse();

    assertThat(roles().find(made.id()).orElseThrow().permissions()).containsExactly(READ);
    assertThat(roles().find(other.id())).contains(other);
  }

  @Test
  void who_holds_a_role_holds_what_it_grants_by_then() {
    Role made = add("Desk", READ);
    User holder = Somebody.withFreshPhone().withRole(made.name()).addTo(users());

    assertThat(roles().update(made.id(), new Label(made.name()), Set.of(KYC))).isTrue();

    assertThat(users().find(holder.id()).orElseThrow().role().permissions()).containsExactly(KYC);
  }

  @Test
  void a_role_goes_once_nobody_holds_it() {
    Role made = add("Desk", READ);
    User holder = Somebody.withFreshPhone().withRole(made.name()).addTo(users());

    assertThat(roles().delete(made.id())).isFalse();
    assertThat(roles().find(made.id())).contains(made);

    users().remove(holder.id());
    assertThat(roles().delete(made.id())).isTrue();
    assertThat(roles().find(made.id())).isEmpty();
    assertThat(roles().delete(made.id())).isFalse();
    assertThat(add("Desk").id()).isGreaterThan(made.id());
  }

  @Test
  void roles_are_found_by_a_part_of_the_name_in_any_case() {
    Role desk = add("Élan", READ);
    add("Other");

    assertThat(page(named("éLAN " + word), Order.up(Sort.ID), ALL).items()).containsExactly(desk);
    assertThat(page(named(word + "%"), Order.up(Sort.ID), ALL).total()).isZero();
    assertThat(page(named("UPER_ADMI"), Order.up(Sort.ID), ALL).items())
        .extracting(Role::name)
        .containsExactly(Role.SUPER_ADMIN);
  }

  @Test
  void roles_are_found_by_what_they_have_a_say_in() {
    Role both = add("Both", READ, KYC);
    Role content = add("Content", EDIT);
    add("Nothing");

    assertThat(about(Resource.CONTENT)).containsExactly(both, content);
    assertThat(about(Resource.KYC)).containsExactly(both);
    assertThat(about(Resource.USERS)).isEmpty();
    Filter superAdmin = new Filter(Optional.of(Role.SUPER_ADMIN), Optional.of(Resource.USERS));
    assertThat(page(superAdmin, Order.up(Sort.ID), ALL).total()).isEqualTo(1);
    Filter doctor = new Filter(Optional.of(Role.DOCTOR), Optional.of(Resource.USERS));
    assertThat(page(doctor, Order.up(Sort.ID), ALL).total()).isZero();
  }

  @Test
  void roles_are_sorted_each_way_and_cut_into_parts() {
    Role second = add("b");
    Role first = add("A");
    Role third = add("c");
    Filter mine = named(word);

    assertThat(page(mine, Order.up(Sort.NAME), ALL).items()).containsExactly(first, second, third);
    assertThat(page(mine, Order.down(Sort.ID), ALL).items()).containsExactly(third, first, second);
    assertThat(page(mine, Order.up(Sort.NAME), new Window(1, 1)))
        .isEqualTo(new Page<>(List.of(second), 3));
  }

  private List<Role> about(Resource resource) {
    Filter filter = new Filter(Optional.of(word), Optional.of(resource));
    return page(filter, Order.up(Sort.ID), ALL).items();
  }

  private Page<Role> page(Filter filter, Order<Sort> order, Window window) {
    return roles().page(new Query<>(filter, order, window));
  }

  private static Filter named(String part) {
    return new Filter(Optional.of(part), Optional.empty());
  }

  private Role add(String name, Permission... permissions) {
    return roles().add(name(name), Set.of(permissions)).orElseThrow();
  }

  private Label name(String name) {
    return new Label(name + " " + word);
  }
}
