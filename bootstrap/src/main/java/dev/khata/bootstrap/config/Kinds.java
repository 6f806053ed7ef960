package dev.khata.bootstrap.config;

import dev.khata.bootstrap.keys.BadKeys;
import dev.khata.bootstrap.keys.KeyText;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Secret;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of values that settings have. */
final class Kinds {
  static final int LONGEST_TEXT = 1_000;
  private static final int MOST_ITEMS = 100;

  private Kinds() {}

  static Kind<String> text(String allowed) {
    return Kind.of(
        allowed,
        text -> {
          if (!isPlain(text)) {
            throw new Unfit("expected " + allowed);
          }
          return text;
        });
  }

  /** Whether the text is of reasonable length and has no control characters. */
  static boolean isPlain(String text) {
    return text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
  }

  static Kind<Boolean> onOff() {
    return Kind.of(
        "`on` or `off`",
        text ->
            switch (text) {
              case "on" -> true;
              case "off" -> false;
              default -> throw new Unfit("expected on or off");
            });
  }

  static <E extends Enum<E> & Choice> Kind<E> choice(Class<E> type) {
    List<E> all = List.of(type.getEnumConstants());
    String allowed = all.stream().map(Kinds::described).collect(Collectors.joining(", "));
    return Kind.of(
        allowed,
        text -> {
          E choice =
              all.stream()
                  .filter(c -> c.id().equals(text))
                  .findFirst()
                  .orElseThrow(() -> new Unfit("expected " + plain(allowed)));
          if (NotInThisVersion.includes(choice)) {
            throw new Unfit(
                choice.id() + " is not available in this version; expected " + plain(allowed));
          }
          return choice;
        });
  }

  private static String described(Choice choice) {
    return "`" + choice.id() + "`" + (NotInThisVersion.includes(choice) ? " (not yet)" : "");
  }

  /** Allowed values as the reference writes them, without Markdown. */
  static String plain(String allowed) {
    return allowed.replace("`", "");
  }

  /** Items with commas between, each given once. */
  static <T> Kind<List<T>> list(Kind<T> item) {
    String allowed = "a comma list; an item is " + item.allowed();
    return new Kind<>(
        allowed,
        text -> {
          String[] parts = text.split(",", -1);
          if (parts.length > MOST_ITEMS) {
            throw new Unfit("expected at most " + MOST_ITEMS + " items");
          }
          Set<T> items = new LinkedHashSet<>();
          for (String part : parts) {
            if (!items.add(item.read(part.strip()))) {
              throw new Unfit("an item is given twice");
            }
          }
          return List.copyOf(items);
        },
        item.discreet());
  }

  static Kind<Path> path() {
    return Kind.of(
        "a path",
        text -> {
          try {
            return Path.of(text);
          } catch (InvalidPathException e) {
            throw new Unfit("expected a path" + inLocale(text));
          }
        });
  }

  /** The JVM opens only files whose names the locale's encoding can write. */
  private static String inLocale(String text) {
    return text.chars().allMatch(c -> c < 128)
        ? ""
        : " in the encoding of the locale ("
            + ProcessEnvironment.locale()
            + "): set LC_ALL to one in UTF-8, such as C.UTF-8";
  }

  static Kind<Network> network() {
    String allowed = "an address block such as `10.0.0.0/8`, zeros behind its prefix";
    return Kind.of(
        allowed,
        text -> Network.parse(text).orElseThrow(() -> new Unfit("expected " + plain(allowed))));
  }

  static Kind<Currency> currency() {
    String allowed = "an ISO 4217 code such as `NPR`";
    return Kind.of(
        allowed,
        text -> {
          try {
            Currency currency = Currency.getInstance(text);
            if (currency.getDefaultFractionDigits() >= 0) {
              return currency;
            }
          } catch (IllegalArgumentException e) {
            // Said below, as for a code without minor units, such as that of gold.
          }
          throw new Unfit("expected " + plain(allowed));
        });
  }

  static Kind<EmailAddress> email() {
    return Kind.of(
        "an e-mail address",
        text ->
            EmailAddress.parse(text).orElseThrow(() -> new Unfit("expected an e-mail address")));
  }

  static Kind<Secret> secret(int shortest, int longest) {
    String allowed = shortest + " to " + longest + " characters";
    return new Kind<>(
        allowed,
        text -> {
          int length = text.codePointCount(0, text.length());
          if (length < shortest || length > longest) {
            throw new Unfit("expected " + allowed);
          }
          return new Secret(text);
        },
        true);
  }

  static Kind<KeyRing> keyRing() {
    return new Kind<>(
        "`id:base64` of at least 32 random bytes; during a rotation a comma list, the current"
            + " first",
        text -> {
          try {
            return KeyText.ring(text);
          } catch (BadKeys bad) {
            throw new Unfit(bad.getMessage() + "; expected id:base64 of at least 32 bytes");
          }
        },
        true);
  }
}
