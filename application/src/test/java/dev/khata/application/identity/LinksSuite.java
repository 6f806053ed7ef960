package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link Links}. */
public abstract class LinksSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Duration TICK = Duration.ofNanos(1_000);
  private static final Instant EXPIRY = NOW.plus(Duration.ofHours(1));
  private static final Link.Kind RESET = Link.Kind.RESET_PASSWORD;
  private static final Link.Kind VERIFY = Link.Kind.VERIFY_EMAIL;

  private final EmailAddress address = Fresh.email();

  protected abstract Links links();

  protected abstract Users users();

  @ParameterizedTest
  @EnumSource
  void a_link_is_found_for_its_kind_alone(Link.Kind kind) {
    Link link = added(kind, somebody());

    for (Link.Kind asked : Link.Kind.values()) {
      assertThat(links().find(link.hash(), asked, NOW))
          .isEqualTo(Optional.of(link).filter(l -> asked == kind));
    }
  }

  @Test
  void a_link_knows_the_address_as_it_was_given() {
    EmailAddress mixed = new EmailAddress("Some.Body+khata@Example.COM");

    Link link = added(RESET, Optional.of(somebody()), mixed, NOW, EXPIRY);

    assertThat(find(link, NOW)).map(Link::address).contains(mixed);
  }

  @Test
  void a_link_that_nobody_was_sent_is_not_found() {
    Link link = added(RESET, Optional.empty(), address, NOW, EXPIRY);

    assertThat(find(link, NOW)).isEmpty();
  }

  @Test
  void a_link_is_open_to_its_user_and_kind_until_it_is_used_or_expires() {
    UserId user = somebody();
    Link link = added(RESET, user);

    assertThat(links().anyOpen(user, RESET, NOW, NOW)).isTrue();
    assertThat(links().anyOpen(user, RESET, NOW.minus(TICK), NOW)).isFalse();
    assertThat(links().anyOpen(user, VERIFY, NOW, NOW)).isFalse();
    assertThat(links().anyOpen(somebody(), RESET, NOW, NOW)).isFalse();
    assertThat(links().anyOpen(user, RESET, NOW, EXPIRY)).isFalse();
    assertThat(links().consume(link.hash(), NOW)).isTrue();
    assertThat(links().anyOpen(user, RESET, NOW, NOW)).isFalse();
  }

  @Test
  void an_unknown_link_is_neither_found_nor_used() {
    TokenHash unknown = Identifiers.freshToken();

    assertThat(links().find(unknown, RESET, NOW)).isEmpty();
    assertThat(links().consume(unknown, NOW)).isFalse();
  }

  @Test
  void a_link_lives_until_its_expiry() {
    Link link = added(RESET, somebody());
    Instant last = EXPIRY.minus(TICK);

    assertThat(find(link, last)).contains(link);
    assertThat(find(link, EXPIRY)).isEmpty();
    assertThat(links().consume(link.hash(), EXPIRY)).isFalse();
    assertThat(links().consume(link.hash(), last)).isTrue();
  }

  @Test
  void a_link_is_used_once() {
    Link link = added(RESET, somebody());

    assertThat(links().consume(link.hash(), NOW)).isTrue();

    assertThat(links().consume(link.hash(), NOW)).isFalse();
    assertThat(find(link, NOW)).isEmpty();
  }

  @Test
  void of_parallel_uses_one_wins() {
    Link link = added(RESET, somebody());

    assertThat(Race.of(16, runner -> links().consume(link.hash(), NOW))).containsOnlyOnce(true);
  }

  @Test
  void all_links_of_one_kind_that_a_user_was_sent_are_made_void() {
    UserId user = somebody();
    Link one = added(RESET, user);
    Link two = added(RESET, user);

    links().voidAll(user, RESET, NOW);

    assertThat(find(one, NOW)).isEmpty();
    assertThat(find(two, NOW)).isEmpty();
    assertThat(links().consume(one.hash(), NOW)).isFalse();
    assertThat(links().consume(two.hash(), NOW)).isFalse();
  }

  @Test
  void links_of_another_kind_of_another_user_and_later_ones_stay() {
    UserId user = somebody();
    Link otherKind = added(VERIFY, user);
    Link otherUser = added(RESET, somebody());

    links().voidAll(user, RESET, NOW);
    Link later = added(RESET, user);

    assertThat(find(otherKind, NOW)).contains(otherKind);
    assertThat(find(otherUser, NOW)).contains(otherUser);
    assertThat(find(later, NOW)).contains(later);
  }

  @Test
  void links_to_an_address_are_counted_with_and_without_a_user_used_or_not() {
    UserId user = somebody();
    Link used = added(RESET, user);
    added(RESET, user);
    added(RESET, Optional.empty(), address, NOW, EXPIRY);
    links().consume(used.hash(), NOW);
    links().voidAll(user, RESET, NOW);

    assertThat(links().countSince(address, RESET, NOW)).isEqualTo(3);
  }

  @Test
  void links_are_counted_from_the_instant_on() {
    added(RESET, Optional.empty(), address, NOW.minus(TICK), EXPIRY);
    added(RESET, Optional.empty(), address, NOW, EXPIRY);
    added(RESET, Optional.empty(), address, NOW.plus(TICK), EXPIRY);

    assertThat(links().countSince(address, RESET, NOW.minus(TICK))).isEqualTo(3);
    assertThat(links().countSince(address, RESET, NOW)).isEqualTo(2);
    assertThat(links().countSince(address, RESET, NOW.plus(TICK).plus(TICK))).isZero();
  }

  @Test
  void links_are_counted_by_kind_and_address_in_any_case() {
    added(RESET, Optional.empty(), address, NOW, EXPIRY);
    EmailAddress shouted = new EmailAddress(address.asGiven().toUpperCase(Locale.ROOT));

    assertThat(links().countSince(shouted, RESET, NOW)).isEqualTo(1);
    assertThat(links().countSince(address, VERIFY, NOW)).isZero();
    assertThat(links().countSince(Fresh.email(), RESET, NOW)).isZero();
  }

  @Test
  void purge_removes_what_expired_before_its_instant_alone() {
    links().purge(EXPIRY);
    Link old = added(RESET, Optional.of(somebody()), address, NOW, EXPIRY.minus(TICK));
    Link onTime = added(RESET, somebody());

    assertThat(links().purge(EXPIRY)).isEqualTo(1);

    assertThat(links().purge(EXPIRY)).isZero();
    assertThat(find(old, NOW)).isEmpty();
    assertThat(find(onTime, NOW)).contains(onTime);
  }

  @Test
  void purge_removes_what_was_used_or_made_void_before_its_instant_alone() {
    Instant before = NOW.plusSeconds(60);
    links().purge(before);
    UserId user = somebody();
    Link used = added(RESET, somebody());
    added(RESET, user);
    Link onTime = added(RESET, somebody());
    links().consume(used.hash(), before.minus(TICK));
    links().voidAll(user, RESET, before.minus(TICK));
    links().consume(onTime.hash(), before);

    assertThat(links().purge(before)).isEqualTo(2);
    assertThat(links().purge(before.plus(TICK))).isEqualTo(1);
  }

  private UserId somebody() {
    User user = Somebody.withFreshEmail().addTo(users());
    return user.id();
  }

  private Optional<Link> find(Link link, Instant now) {
    return links().find(link.hash(), link.kind(), now);
  }

  private Link added(Link.Kind kind, UserId user) {
    return added(kind, Optional.of(user), address, NOW, EXPIRY);
  }

  private Link added(
      Link.Kind kind, Optional<UserId> user, EmailAddress to, Instant issuedAt, Instant expiresAt) {
    Link link = new Link(Identifiers.freshToken(), kind, user, to, issuedAt, expiresAt);
    links().add(link);
    return link;
  }
}
