package dev.khata.domain.messaging;

import dev.khata.domain.kernel.PhoneNumber;
import java.util.Set;

/** Phone numbers to which nothing is sent but codes, since perhaps nobody has them. */
public record Silenced(Set<PhoneNumber> numbers) {
  public static final Silenced NONE = new Silenced(Set.of());

  public Silenced {
    numbers = Set.copyOf(numbers);
  }

  /** Whether a message of that template goes there. */
  public boolean lets(Template template, PhoneNumber number) {
    return template.kind() == Template.Kind.CODE || !numbers.contains(number);
  }
}
