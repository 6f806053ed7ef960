package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.IdentifierStart;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.UserDirectory.Sort;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link UserDirectory}. Each test has a word that is in its users' names alone. */
public abstract class UserDirectorySuite {
  private static final Instant NOW = SettableClock.START;
  private static final Window ALL = new Window(0, 100);
  private static final AtomicInteger WORDS = new AtomicInteger();

  private final String word = "Wort" + (1_000 + WORDS.getAndIncrement());

  protected abstract UserDirectory directory();

  protected abstract Users users();

  @Test
  void a_user_is_listed_as_they_are() {
    User user =
        users()
            .find(
                Somebody.withFreshPhone()
                    .verified()
                    .andEmail(Fresh.email())
                    .named("Asha", word)
                    .ofType(UserType.POSTPAID)
                    .addTo(users())
                    .id())
            .orElseThrow();

    assertThat(page(named(word), Order.up(Sort.ID), ALL).items()).containsExactly(user);
    assertThat(directory().find(user.publicId())).contains(user);
    assertThat(directory().find(Fresh.uuid())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Asha Rao, SHA R",
    "आशा शर्मा, शा शर",
    "সুমন রহমান, ন রহ",
    "محمد علی, د ع",
    "ΟΔΥΣΣΕΥΣ, δυσ",
    "Οδυσσεύς, ΕΎΣ",
    "Straße, STRASSE",
    "İstanbul, ISTAN",
    "क्‍ष, क्ष",
    "Jose\u0301, JOSÉ",
    "100% _sure\\, '% _SURE\\'",
    "Li, i",
    "Li, li",
  })
  void a_part_of_a_name_is_found_in_any_case_and_script(String name, String part) {
    User user = Somebody.withFreshPhone().named(word, name).addTo(users());
    Somebody.withFreshPhone().named(word, "Nobody else").addTo(users());
    String searched = word.toUpperCase(Locale.ROOT) + " ";

    assertThat(ids(named(part), Order.down(Sort.ID), ALL)).contains(user.id().value());
    assertThat(ids(named(searched + name), Order.up(Sort.ID), ALL))
        .containsExactly(user.id().value());
  }

  @ParameterizedTest
  @CsvSource({"%", "_", "\\", "a%b", "a_b", "a.b"})
  void signs_of_a_pattern_stand_for_themselves(String part) {
    User user = Somebody.withFreshPhone().named(word, "x" + part + "y").addTo(users());
    Somebody.withFreshPhone().named(word, "xa1by").addTo(users());

    assertThat(ids(named(word + " x" + part + "y"), Order.up(Sort.ID), ALL))
        .containsExactly(user.id().value());
  }

  @Test
  void who_is_not_called_so_is_found_by_how_their_address_or_number_begins() {
    User named = named(UserType.PREPAID, AccountState.ACTIVE);
    User unproven = Somebody.with(new EmailAddress(word + ".Rao@Bücher.example")).addTo(users());
    User proven =
        Somebody.with(new EmailAddress("x" + word + "@khata.example")).verified().addTo(users());
    User phoned = Somebody.withFreshPhone().verified().addTo(users());
    String number = phoned.phone().orElseThrow().value().e164();

    assertThat(ids(searched(word, word.toUpperCase(Locale.ROOT)), Order.up(Sort.ID), ALL))
        .containsExactly(id(named), id(unproven));
    assertThat(ids(searched("x" + word, "x" + word), Order.up(Sort.ID), ALL))
        .containsExactly(id(proven));
    assertThat(ids(searched(word, word + ".rao@xn--bcher-kva.example"), Order.up(Sort.ID), ALL))
        .containsExactly(id(named), id(unproven));
    assertThat(ids(searched(word, "?", "+1", number), Order.down(Sort.ID), ALL))
        .containsExactly(id(phoned), id(named));
    User called = Somebody.withFreshPhone().addTo(users());
    Username username = new Username(word.toUpperCase(Locale.ROOT) + " çe");
    assertThat(users().update(called.calling(Optional.of(username)), NOW)).isTrue();
    assertThat(ids(searched(word + " Ç", "?"), Order.up(Sort.ID), ALL)).containsExactly(id(called));
    assertThat(ids(searched("%", "%"), Order.up(Sort.ID), ALL)).doesNotContain(id(unproven));
    assertThat(
            users(
                new UserFilter(
                    named(word).name(),
                    searched(word, word).orStart(),
                    Optional.of(AccountState.BLOCKED),
                    Optional.empty())))
        .isEmpty();
  }

  @Test
  void a_list_has_those_of_a_state_and_a_type() {
    User active = named(UserType.PREPAID, AccountState.ACTIVE);
    User blocked = named(UserType.PREPAID, AccountState.BLOCKED);
    User postpaid = named(UserType.POSTPAID, AccountState.BLOCKED);

    assertThat(users(in(AccountState.BLOCKED))).containsExactly(blocked, postpaid);
    assertThat(users(of(UserType.PREPAID))).containsExactly(active, blocked);
    assertThat(users(in(AccountState.DEACTIVATED))).isEmpty();
    assertThat(
            users(
                new UserFilter(
                    named(word).name(),
                    Optional.of(AccountState.BLOCKED),
                    Optional.of(UserType.PREPAID))))
        .containsExactly(blocked);
  }

  @ParameterizedTest
  @EnumSource
  void pages_of_any_order_show_each_user_once(Sort by) {
    IntStream.range(0, 7).forEach(i -> named(UserType.PREPAID, AccountState.ACTIVE));
    named(UserType.POSTPAID, AccountState.BLOCKED);

    for (UserFilter filter : List.of(UserFilter.NONE, named(word))) {
      for (Order<Sort> order : List.of(Order.up(by), Order.down(by))) {
        assertThat(pages(filter, order, 3))
            .isEqualTo(wholly(filter, order))
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void who_is_equal_in_the_order_comes_by_id_in_its_direction() {
    List<Long> made = new ArrayList<>();
    IntStream.range(0, 3)
        .forEach(i -> made.add(named(UserType.PREPAID, AccountState.ACTIVE).id().value()));

    assertThat(ids(named(word), Order.up(Sort.NAME), ALL)).isEqualTo(made);
    assertThat(ids(named(word), Order.down(Sort.CREATED_AT), ALL)).isEqualTo(made.reversed());
  }

  @Test
  void names_sort_without_regard_to_case() {
    String second = word + " b";
    User b = Somebody.withFreshPhone().named(second.toUpperCase(Locale.ROOT), "").addTo(users());
    User a = Somebody.withFreshPhone().named(word + " a", "").addTo(users());
    User c = Somebody.withFreshPhone().named(word + " c", "").addTo(users());

    assertThat(users(named(word), Order.up(Sort.NAME))).containsExactly(a, b, c);
    assertThat(users(named(word), Order.down(Sort.NAME))).containsExactly(c, b, a);
  }

  @ParameterizedTest
  @EnumSource
  void totals_follow_whoever_comes_changes_and_goes(UserType type) {
    UserFilter blocked =
        new UserFilter(Optional.empty(), Optional.of(AccountState.BLOCKED), Optional.of(type));
    UserFilter everybody = UserFilter.NONE;
    long before = total(blocked);
    long all = total(everybody);

    User user = named(type, AccountState.BLOCKED);
    assertThat(total(blocked)).isEqualTo(before + 1);
    directory().addUp();
    assertThat(total(blocked)).isEqualTo(before + 1);
    users().update(user.in(AccountState.ACTIVE), NOW);
    assertThat(total(blocked)).isEqualTo(before);
    users().update(user.in(AccountState.BLOCKED).withType(other(type)), NOW);
    assertThat(total(blocked)).isEqualTo(before);
    assertThat(total(everybody)).isEqualTo(all + 1);
    users().remove(user.id());
    assertThat(total(everybody)).isEqualTo(all);
    directory().addUp();
    assertThat(total(everybody)).isEqualTo(all);
  }

  @Test
  void beyond_the_end_there_is_nobody_and_still_the_total() {
    named(UserType.PREPAID, AccountState.ACTIVE);

    Page<User> named = page(named(word), Order.up(Sort.ID), new Window(5, 10));
    Page<User> all = page(UserFilter.NONE, Order.up(Sort.ID), new Window(1_000_000, 10));

    assertThat(named).isEqualTo(new Page<>(List.of(), 1));
    assertThat(all.items()).isEmpty();
    assertThat(all.total()).isEqualTo(total(UserFilter.NONE)).isPositive();
  }

  private static UserType other(UserType type) {
    return type == UserType.PREPAID ? UserType.POSTPAID : UserType.PREPAID;
  }

  private User named(UserType type, AccountState state) {
    User user = Somebody.withFreshPhone().named("Asha", word).ofType(type).addTo(users());
    users().update(user.in(state), NOW);
    return users().find(user.id()).orElseThrow();
  }

  private static UserFilter named(String part) {
    return new UserFilter(Optional.of(NameKey.ofPart(part)), Optional.empty(), Optional.empty());
  }

  private static UserFilter searched(String part, String address, String... phones) {
    return new UserFilter(
        named(part).name(),
        Optional.of(IdentifierStart.of(address, Set.of(phones))),
        Optional.empty(),
        Optional.empty());
  }

  private static long id(User user) {
    return user.id().value();
  }

  private UserFilter in(AccountState state) {
    return new UserFilter(named(word).name(), Optional.of(state), Optional.empty());
  }

  private UserFilter of(UserType type) {
    return new UserFilter(named(word).name(), Optional.empty(), Optional.of(type));
  }

  private Page<User> page(UserFilter filter, Order<Sort> order, Window window) {
    return directory().page(new Query<>(filter, order, window));
  }

  private long total(UserFilter filter) {
    return page(filter, Order.up(Sort.ID), new Window(0, 1)).total();
  }

  private List<User> users(UserFilter filter) {
    return users(filter, Order.up(Sort.ID));
  }

  private List<User> users(UserFilter filter, Order<Sort> order) {
    return page(filter, order, ALL).items();
  }

  private List<Long> ids(UserFilter filter, Order<Sort> order, Window window) {
    return page(filter, order, window).items().stream().map(user -> user.id().value()).toList();
  }

  private List<Long> wholly(UserFilter filter, Order<Sort> order) {
    return ids(filter, order, new Window(0, 100_000));
  }

  private List<Long> pages(UserFilter filter, Order<Sort> order, int size) {
    List<Long> read = new ArrayList<>();
    long total = total(filter);
    for (long offset = 0; offset < total; offset += size) {
      read.addAll(ids(filter, order, new Window(offset, size)));
    }
    return read;
  }
}
