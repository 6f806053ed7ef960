package dev.khata.bootstrap.settings;

import dev.khata.bootstrap.keys.BadKeys;
import dev.khata.bootstrap.keys.KeyText;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.Secret;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of values that settings have. */
public final class Kinds {
  public static final int LONGEST_TEXT = 1_000;
  private static final int MAX_ITEMS = 100;

  private Kinds() {}

  public static Kind<String> text(String allowed) {
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
  public static boolean isPlain(String text) {
    return text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
  }

  public static Kind<Boolean> onOff() {
    return Kind.of(
        "`on` or `off`",
        text ->
            switch (text) {
              case "on" -> true;
              case "off" -> false;
              default -> throw new Unfit("expected on or off");
            });
  }

  public static <E extends Enum<E> & Choice> Kind<E> choice(Class<E> type) {
    List<E> all = List.of(type.getEnumConstants());
    String allowed =
        all.stream().map(choice -> "`" + choice.id() + "`").collect(Collectors.joining(", "));
    return Kind.of(
        allowed,
        text ->
            all.stream()
                .filter(choice -> choice.id().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unfit("expected " + plain(allowed))));
  }

  /** Allowed values as the reference writes them, without Markdown. */
  public static String plain(String allowed) {
    return allowed.replace("`", "");
  }

  /** Items with commas between, each given once. */
  public static <T> Kind<List<T>> list(Kind<T> item) {
    String allowed = "a comma list; an item is " + item.allowed();
    return new Kind<>(
        allowed,
        text -> {
          String[] parts = text.split(",", -1);
          if (parts.length > MAX_ITEMS) {
            throw new Unfit("expected at most " + MAX_ITEMS + " items");
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

  public static Kind<Path> path() {
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

  public static Kind<ZoneId> zone() {
    String allowed = "a time zone such as `Asia/Kathmandu`";
    return Kind.of(
        allowed,
        text -> {
          if (text.equals("UTC")) {
            return ZoneOffset.UTC;
          }
          if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new Unfit("expected " + plain(allowed));
          }
          return ZoneId.of(text);
        });
  }

  public static Kind<Currency> currency() {
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

  public static Kind<EmailAddress> email() {
    return Kind.of(
        "an e-mail address",
        text ->
            EmailAddress.parse(text).orElseThrow(() -> new Unfit("expected an e-mail address")));
  }

  public static Kind<Secret> secret(int shortest, int longest) {
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

  public static Kind<KeyRing> keyRing() {
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
