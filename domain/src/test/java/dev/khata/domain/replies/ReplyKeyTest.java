package dev.khata.domain.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplyKeyTest {
  private static final UserId ANN = new UserId(1);
  private static final String ROUTE = "POST /recharge/subscribe";
  private static final ReplyKey KEY = key(ANN, ROUTE, "k", "{}");

  @Test
  void the_same_request_has_the_same_key() {
    assertThat(key(ANN, ROUTE, "k", "{}")).isEqualTo(KEY);
  }

  @Test
  void user_contract_route_and_key_of_the_client_tell_requests_apart() {
    Set<String> ids = new HashSet<>();
    List.of(
            KEY,
            key(new UserId(11), ROUTE, "k", "{}"),
            ReplyKey.of(ANN, Contract.CHARGEGHAR, ROUTE, "k", "{}"),
            key(ANN, "POST /recharge/wallet/topup", "k", "{}"),
            key(ANN, ROUTE, "K", "{}"),
            key(ANN, ROUTE + "k", "k", "{}"),
            key(ANN, ROUTE, "kk", "{}"))
        .forEach(key -> ids.add(key.id()));

    assertThat(ids).hasSize(7);
  }

  @Test
  void another_body_is_another_request_under_the_same_key() {
    ReplyKey other = key(ANN, ROUTE, "k", "{\"plan_id\":1}");

    assertThat(other.id()).isEqualTo(KEY.id());
    assertThat(other.body()).isNotEqualTo(KEY.body());
  }

  @Test
  void the_same_body_under_another_key_can_t_be_recognised() {
    assertThat(key(ANN, ROUTE, "other", "{}").body()).isNotEqualTo(KEY.body());
  }

  @Test
  void keys_have_1_to_255_characters() {
    assertThat(key(ANN, ROUTE, "k".repeat(255), "{}").id()).hasSize(64);
    assertThatThrownBy(() -> key(ANN, ROUTE, "", "{}")).hasMessageContaining("0 characters");
    assertThatThrownBy(() -> key(ANN, ROUTE, "k".repeat(256), "{}"))
        .hasMessageContaining("256 characters");
  }

  private static ReplyKey key(UserId user, String route, String key, String body) {
    return ReplyKey.of(user, Contract.GENCHARGE, route, key, body);
  }
}
