package dev.khata.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void a_client_holds_an_eighth_and_no_more() {
    Shares shares = Shares.of(24);

    for (int i = 0; i < 3; i++) {
      assertThat(shares.take("a")).isTrue();
    }
    assertThat(shares.take("a")).isFalse();
    assertThat(shares.take("b")).isTrue();

    shares.give("a");
    assertThat(shares.take("a")).isTrue();
    assertThat(shares.take("a")).isFalse();
  }

  @Test
  void however_little_there_is_a_client_may_hold_one() {
    Shares shares = Shares.of(1);

    assertThat(shares.take("a")).isTrue();
    assertThat(shares.take("a")).isFalse();
  }

  @Test
  void who_holds_nothing_is_forgotten() {
    Shares shares = Shares.of(8);
    assertThat(shares.take("a")).isTrue();
    assertThat(shares.take("b")).isTrue();
    assertThat(shares.clients()).isEqualTo(2);

    shares.give("a");
    shares.give("b");

    assertThat(shares.clients()).isZero();
  }

  @Test
  void who_is_kept_out_of_a_full_room_holds_no_share() {
    Room room = new Room(1);
    assertThat(room.enter(Optional.of("a"))).isTrue();
    assertThat(room.enter(Optional.of("b"))).isFalse();
    assertThat(room.enter(Optional.empty())).isFalse();

    room.leave(Optional.of("a"));

    assertThat(room.enter(Optional.of("b"))).isTrue();
  }

  @Test
  void who_is_not_counted_may_take_all() {
    Room room = new Room(8);
    for (int i = 0; i < 8; i++) {
      assertThat(room.enter(Optional.empty())).isTrue();
    }
    assertThat(room.enter(Optional.empty())).isFalse();
  }
}
