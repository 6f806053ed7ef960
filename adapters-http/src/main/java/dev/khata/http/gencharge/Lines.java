package dev.khata.http.gencharge;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.recharge.RechargeTransactions.PhoneFilter;
import dev.khata.http.endpoint.Problem;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads the numbers of lines as people type them, in India. */
public final class Lines {
  /** Characters of a number at most. */
  public static final int LONGEST = 40;

  private final PhoneNumbers phones;

  @Inject
  public Lines(PhoneNumbers phones) {
    this.phones = phones;
  }

  public PhoneNumber line(String typed, String field) {
    return phones
        .parse(typed, Contract.GENCHARGE.home())
        .orElseThrow(() -> invalid(new Problem.BadFormat("phone"), field));
  }

  /**
   * @param number the whole number
   * @param like a part of it as it is printed
   */
  public PhoneFilter filter(Optional<String> number, Optional<String> like, String field) {
    return new PhoneFilter(number.map(typed -> line(typed, field)), like);
  }
}
