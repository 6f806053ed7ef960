package dev.khata.application.kernel;

import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.Region;
import java.util.List;
import java.util.Optional;

/**
 * Mobile numbers of Bangladesh, Pakistan, Nepal, India and the United States, all of ten digits
 * behind the country code. Every other number is none, and landlines are unknown to it.
 */
public final class SimplePhoneNumbers implements PhoneNumbers {
  private static final int DIGITS = 10;
  private static final int LONGEST_INPUT = 40;
  private static final String SEPARATORS = " -().\u00a0\u2212";

  /** How a region writes: what stands before a national number, and where the groups end. */
  private record Plan(
      String region, String code, String trunk, String national, String first, Groups groups) {}

  private record Groups(int first, int second, String gap) {
    String of(String number) {
      String rest = number.substring(first);
      return number.substring(0, first)
          + gap
          + (second == 0 ? rest : rest.substring(0, second) + gap + rest.substring(second));
    }
  }

  private static final List<Plan> PLANS =
      List.of(
          new Plan("BD", "880", "0", "0", "1", new Groups(4, 0, "-")),
          new Plan("PK", "92", "0", "0", "3", new Groups(3, 0, " ")),
          new Plan("NP", "977", "0", "", "9", new Groups(3, 0, "-")),
          new Plan("IN", "91", "0", "0", "6789", new Groups(5, 0, " ")),
          new Plan("US", "1", "1", "", "23456789", new Groups(3, 3, "-")));

  @Override
  public Optional<PhoneNumber> parse(String raw, Region home) {
    return dialled(raw)
        .flatMap(
            text ->
                text.startsWith("+")
                    ? international(text.substring(1))
                    : text.startsWith("00")
                        ? international(text.substring(2))
                        : fromHome(text, home));
  }

  private static Optional<PhoneNumber> fromHome(String digits, Region home) {
    Optional<Plan> plan = PLANS.stream().filter(p -> p.region.equals(home.code())).findFirst();
    return plan.flatMap(p -> subscriber(digits, p))
        .or(() -> plan.flatMap(p -> withOwnCode(digits, p)));
  }

  private static Optional<PhoneNumber> withOwnCode(String digits, Plan plan) {
    String rest = digits.startsWith(plan.trunk) ? digits.substring(plan.trunk.length()) : digits;
    return rest.startsWith(plan.code) ? international(rest) : Optional.empty();
  }

  private static Optional<PhoneNumber> international(String digits) {
    return PLANS.stream()
        .filter(p -> digits.startsWith(p.code))
        .findFirst()
        .flatMap(p -> subscriber(digits.substring(p.code.length()), p));
  }

  private static Optional<PhoneNumber> subscriber(String digits, Plan plan) {
    String number = digits.startsWith(plan.trunk) ? digits.substring(plan.trunk.length()) : digits;
    return number.length() == DIGITS && plan.first.indexOf(number.charAt(0)) >= 0
        ? Optional.of(new PhoneNumber("+" + plan.code + number))
        : Optional.empty();
  }

  /** ASCII digits with at most a plus in front; empty when there is anything else in it. */
  private static Optional<String> dialled(String raw) {
    String typed = raw.strip();
    String text = typed.startsWith("tel:") ? typed.substring("tel:".length()) : typed;
    if (text.length() > LONGEST_INPUT) {
      return Optional.empty();
    }
    StringBuilder dialled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        dialled.append(Character.digit(c, 10));
      } else if ((c == '+' || c == '\uff0b') && dialled.isEmpty()) {
        dialled.append('+');
      } else if (SEPARATORS.indexOf(c) < 0 && Character.getType(c) != Character.FORMAT) {
        return Optional.empty();
      }
    }
    return Optional.of(dialled.toString());
  }

  @Override
  public String national(PhoneNumber number) {
    Plan plan = planOf(number);
    return plan.national + subscriberOf(number, plan);
  }

  @Override
  public String international(PhoneNumber number) {
    Plan plan = planOf(number);
    return "+" + plan.code + " " + plan.groups.of(subscriberOf(number, plan));
  }

  @Override
  public boolean isFrom(PhoneNumber number, Region region) {
    return planOf(number).region.equals(region.code());
  }

  private static String subscriberOf(PhoneNumber number, Plan plan) {
    return number.e164().substring(1 + plan.code.length());
  }

  private static Plan planOf(PhoneNumber number) {
    return PLANS.stream()
        .filter(p -> number.e164().startsWith("+" + p.code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a region that the fake does not know"));
  }
}
