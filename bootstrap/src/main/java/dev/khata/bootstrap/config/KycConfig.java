package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.domain.kyc.DocumentLink;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is taken of those who verify themselves.
 *
 * @param hosts on which documents may lie that are handed in by their addresses
 */
public record KycConfig(DocumentLink.Hosts hosts) {
  private static final Pattern HOST =
      Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  static final Setting<Optional<List<String>>> URL_HOSTS =
      Setting.optional(
          "KHATA_KYC_URL_HOSTS",
          Kinds.list(host()),
          "any host",
          "Hosts on which documents may lie that ChargeGhar's apps hand in by `https` addresses, to"
              + " the letter. Khata shows these addresses to reviewers and never follows them.");

  static final Section SECTION = Section.of("KYC", URL_HOSTS);

  static KycConfig read(Reading reading) {
    return new KycConfig(
        new DocumentLink.Hosts(reading.get(URL_HOSTS).map(Set::copyOf).orElse(Set.of())));
  }

  private static Kind<String> host() {
    String allowed = "a host's name such as `files.example.com`";
    return Kind.of(
        allowed,
        text -> {
          String host = text.toLowerCase(Locale.ROOT);
          if (!HOST.matcher(host).matches()) {
            throw new Unfit("expected " + Kinds.plain(allowed));
          }
          return host;
        });
  }
}
