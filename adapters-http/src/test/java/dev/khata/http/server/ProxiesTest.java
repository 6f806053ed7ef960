package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
  private final Proxies proxies = new Proxies(List.of(range("10.0.0.0/8"), range("fd00::/8")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.1 | 198.51.100.1                     | 192.0.2.1",
        "10.0.0.1  | 198.51.100.1                     | 198.51.100.1",
        "10.0.0.1  | 203.0.113.5, 198.51.100.1        | 198.51.100.1",
        "10.0.0.1  | 203.0.113.5, 10.9.9.9            | 203.0.113.5",
        "10.0.0.1  | 10.2.2.2, 10.9.9.9               | 10.2.2.2",
        "10.0.0.1  | 198.51.100.1:4711                | 198.51.100.1",
        "10.0.0.1  | [2001:db8::1]:4711               | 2001:db8::1",
        "10.0.0.1  | 2001:db8::1                      | 2001:db8::1",
        "fd00::1   | 198.51.100.1                     | 198.51.100.1",
        "10.0.0.1  | unknown                          | 10.0.0.1",
        "10.0.0.1  | 198.51.100.1, evil.example, 10.9.9.9 | 10.9.9.9",
        "10.0.0.1  | 198.51.100.1,                    | 10.0.0.1",
      })
  void the_client_is_the_rightmost_hop_that_is_no_proxy(String peer, String sent, String client) {
    assertThat(proxies.client(InetAddress.ofLiteral(peer), List.of(sent)))
        .isEqualTo(InetAddress.ofLiteral(client));
  }

  @Test
  void several_headers_are_one_list() {
    assertThat(
            proxies.client(
                InetAddress.ofLiteral("10.0.0.1"), List.of("198.51.100.1", "10.1.1.1, 10.2.2.2")))
        .isEqualTo(InetAddress.ofLiteral("198.51.100.1"));
    assertThat(proxies.client(InetAddress.ofLiteral("10.0.0.1"), List.of()))
        .isEqualTo(InetAddress.ofLiteral("10.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1  | https            | true",
        "10.0.0.1  | https,http       | true",
        "10.0.0.1  | ' HTTPS , http ' | true",
        "10.0.0.1  | http,https       | false",
        "10.0.0.1  | ',https'         | false",
        "10.0.0.1  | ''               | false",
        "192.0.2.1 | https            | false",
      })
  void the_first_entry_tells_how_the_client_came(String peer, String sent, boolean tls) {
    assertThat(proxies.cameByTls(InetAddress.ofLiteral(peer), List.of(sent))).isEqualTo(tls);
  }

  @Test
  void several_headers_tell_in_their_order_and_none_tells_nothing() {
    InetAddress proxy = InetAddress.ofLiteral("10.0.0.1");

    assertThat(proxies.cameByTls(proxy, List.of("https", "http"))).isTrue();
    assertThat(proxies.cameByTls(proxy, List.of("http", "https"))).isFalse();
    assertThat(proxies.cameByTls(proxy, List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.128/25, 192.0.2.200, true",
    "0.0.0.0/0, 203.0.113.1, true",
    "0.0.0.0/0, ::1, false",
    "::1, ::1, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
  })
  void a_range_holds_its_addresses(String range, String address, boolean inside) {
    assertThat(range(range).contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "10.0.0/8/8"})
  void what_is_no_range_is_refused(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  private static AddressRange range(String text) {
    return AddressRange.parse(text).orElseThrow();
  }
}
