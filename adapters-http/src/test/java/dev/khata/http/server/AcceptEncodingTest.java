package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP;Q=0.001",
        "x-gzip",
        "gzip, deflate, br, zstd",
        "br;q=1.0, gzip;q=0.8, *;q=0.1",
        "deflate , gzip\t;\tq=0.5",
        "*",
        "*;q=0.5, identity;q=0.5",
        "gzip;q=0.5, *;q=0",
        "identity;q=0, gzip",
        "nonsense here, gzip",
      })
  void takes_gzip_where_it_is_not_less_welcome_than_none(String header) {
    assertThat(AcceptEncoding.prefersGzip(List.of(header))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gzip;q=0",
        "gzip;q=0.000, *",
        "*;q=0",
        "identity",
        "identity;q=1, gzip;q=0.5",
        "br, deflate",
        "gzip;q=2",
        "gzip;q=",
        "gzipped",
        ";q=1",
      })
  void takes_none_otherwise(String header) {
    assertThat(AcceptEncoding.prefersGzip(List.of(header))).isFalse();
  }

  @Test
  void several_headers_are_one_list() {
    assertThat(AcceptEncoding.prefersGzip(List.of("br", "gzip"))).isTrue();
    assertThat(AcceptEncoding.prefersGzip(List.of("gzip;q=0.2", "identity;q=0.3"))).isFalse();
    assertThat(AcceptEncoding.prefersGzip(List.of())).isFalse();
  }
}
