package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://pictures.example/asha.jpg",
        "HTTPS://pictures.example",
        " https://pictures.example:8443/a%20b?size=2#top ",
        "https://[2001:db8::1]/a",
      })
  void an_https_address_is_kept_as_it_was_typed(String typed) {
    assertThat(HttpsUrl.parse(typed).orElseThrow().uri()).hasToString(typed.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://pictures.example/asha.jpg",
        "javascript:alert(1)",
        "https:asha.jpg",
        "https:///asha.jpg",
        "//pictures.example/asha.jpg",
        "https://pictures.example/as ha.jpg",
        "https://asha:secret@pictures.example/",
        "https://pictures.example@evil.example/",
        "https://pictures.example/\u0926",
        "https://pictures.example/\r\nSet-Cookie: a=b",
      })
  void nothing_else_is_one(String typed) {
    assertThat(HttpsUrl.parse(typed)).isEmpty();
  }

  @Test
  void it_has_an_end() {
    String longest = "https://a.example/" + "x".repeat(HttpsUrl.LONGEST - 18);

    assertThat(HttpsUrl.parse(longest)).isPresent();
    assertThat(HttpsUrl.parse(longest + "x")).isEmpty();
    assertThatThrownBy(() -> new HttpsUrl(URI.create("http://a.example")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
