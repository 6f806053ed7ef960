package dev.khata.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushTokenTest {
  private static final String USUAL = "cOV4rV-T_0u:APA91b" + "Hx".repeat(60);

  @Test
  void a_token_is_ten_or_more_visible_characters_of_ascii() {
    for (String token : List.of(USUAL, "0123456789", "x".repeat(PushToken.LONGEST))) {
      assertThat(PushToken.parse(token)).map(PushToken::value).contains(token);
    }
    for (String other :
        List.of("", "012345678", "x".repeat(PushToken.LONGEST + 1), "0123456789 0", "०१२३४५६७८९")) {
      assertThat(PushToken.parse(other)).isEmpty();
      assertThatThrownBy(() -> new PushToken(other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("not a push token");
    }
  }

  @Test
  void no_print_shows_it() {
    PushToken token = new PushToken(USUAL);
    Device.Description bare =
        new Device.Description(
            DeviceType.WEB, Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(token).hasToString("***");
    assertThat(new Device.Registration(new DeviceId("D1"), token, bare).toString())
        .contains("D1", "***")
        .doesNotContain(USUAL);
  }
}
