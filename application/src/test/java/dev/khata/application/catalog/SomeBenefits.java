package dev.khata.application.catalog;

import dev.khata.domain.catalog.Benefit;
import dev.khata.domain.catalog.Benefit.Group;
import dev.khata.domain.catalog.Benefit.Items;
import dev.khata.domain.catalog.Benefit.Member;
import dev.khata.domain.catalog.Benefit.Nothing;
import dev.khata.domain.catalog.Benefit.Numeral;
import dev.khata.domain.catalog.Benefit.Text;
import dev.khata.domain.catalog.Benefit.Truth;
import dev.khata.domain.catalog.Benefits;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Benefits of all kinds, and how they are written as JSON. */
public final class SomeBenefits {
  private static final int DEEPEST = 4;
  private static final int LONGEST_TEXT = 8;
  private static final List<String> NUMBERS =
      List.of("0", "-0", "1.50", "3e8", "3E+08", "-4.0e-2", "99999999999999999999", "1e-999");

  /** One, two, three and four bytes in UTF-8, and what JSON escapes. */
  private static final int[] SIGNS = "a \"\\/\n\t\rऔé\u2028\ufffd😀".codePoints().toArray();

  private final RandomGenerator random;

  private SomeBenefits(RandomGenerator random) {
    this.random = random;
  }

  /** Other ones for every state of the generator. */
  public static Benefits of(RandomGenerator random) {
    return new Benefits(new SomeBenefits(random).group(DEEPEST));
  }

  /** A few, with every kind of value and a group out of the order of its names. */
  public static Benefits ofEveryKind() {
    Items more = new Items(List.of(new Text("a\u00e9\n"), new Nothing(), new Truth(true)));
    return new Benefits(
        new Group(
            List.of(
                new Member("sms", new Numeral("1e2")),
                new Member("data", new Text("1.5GB/day")),
                new Member("more", new Group(List.of(new Member("ott", more)))))));
  }

  /** As JSON without spaces. */
  public static String json(Benefits benefits) {
    return json(benefits.values());
  }

  private static String json(Benefit value) {
    return switch (value) {
      case Text(String text) -> quoted(text);
      case Numeral(String text) -> text;
      case Truth(boolean truth) -> Boolean.toString(truth);
      case Nothing() -> "null";
      case Items(List<Benefit> values) ->
          values.stream().map(SomeBenefits::json).collect(Collectors.joining(",", "[", "]"));
      case Group(List<Member> members) ->
          members.stream()
              .map(member -> quoted(member.name()) + ":" + json(member.value()))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    return "\"" + escaped + "\"";
  }

  private Benefit value(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> new Text(text());
      case 1 -> new Numeral(NUMBERS.get(random.nextInt(NUMBERS.size())));
      case 2 -> new Truth(random.nextBoolean());
      case 3 -> new Nothing();
      case 4 -> new Items(some().mapToObj(_ -> value(depth - 1)).toList());
      default -> group(depth - 1);
    };
  }

  private Group group(int depth) {
    List<Member> members =
        some().mapToObj(i -> new Member(i + " औ\"\\" + i, value(depth))).toList();
    return new Group(members);
  }

  private IntStream some() {
    return IntStream.range(0, random.nextInt(5)).map(i -> random.nextInt(1_000) * 10 + i);
  }

  private String text() {
    int[] signs =
        random.ints(random.nextInt(LONGEST_TEXT), 0, SIGNS.length).map(i -> SIGNS[i]).toArray();
    return new String(signs, 0, signs.length);
  }
}
