package dev.khata.bootstrap.config;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Unfit;
import dev.khata.domain.identity.otp.TestNumbers;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers for tests as operators write them, with all that is wrong with them at once. */
final class TestNumbersText {
  private static final String NO_REGION = "ZZ";
  private static final Pattern CODE = Pattern.compile("[0-9]{6,10}");
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  private final Map<PhoneNumber, Secret> codes = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  static Kind<TestNumbers> kind() {
    return Kind.of(
            "a comma list of at most "
                + TestNumbers.MOST
                + "; an item is `NUMBER=CODE`, such as `+9779801234567=481516`: a phone number in"
                + " E.164, and 6 digits",
            text -> new TestNumbersText().read(text))
        .discreetly();
  }

  private TestNumbers read(String text) {
    String[] items = text.split(",", -1);
    for (int i = 0; i < items.length && i <= TestNumbers.MOST; i++) {
      read("item " + (i + 1), items[i].strip());
    }
    if (items.length > TestNumbers.MOST) {
      problems.add("expected at most " + TestNumbers.MOST + " items");
    }
    if (!problems.isEmpty()) {
      throw new Unfit(String.join("; ", problems));
    }
    return new TestNumbers(codes);
  }

  /** Items are told by their place, since what they hold is a secret. */
  private void read(String item, String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      problems.add(item + ": expected NUMBER=CODE");
      return;
    }
    String number = text.substring(0, equals);
    String code = text.substring(equals + 1);
    if (!CODE.matcher(code).matches()) {
      problems.add(item + ": expected a code of 6 digits");
    }
    if (!isPossible(number)) {
      problems.add(item + ": expected a possible phone number in E.164, such as +9779801234567");
    } else if (codes.put(new PhoneNumber(number), new Secret(code)) != null) {
      problems.add(item + ": the number is given twice");
    }
  }

  private static boolean isPossible(String number) {
    try {
      return LIBRARY.isPossibleNumber(LIBRARY.parse(new PhoneNumber(number).e164(), NO_REGION));
    } catch (IllegalArgumentException | NumberParseException e) {
      return false;
    }
  }
}
