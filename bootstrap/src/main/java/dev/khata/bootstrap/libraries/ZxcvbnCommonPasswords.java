package dev.khata.bootstrap.libraries;

import com.nulabinc.zxcvbn.StandardDictionaries;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Password;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * The first 10,000 of the 30,000 leaked passwords that zxcvbn lists, the most frequent first.
 *
 * <p>A password is common when it stands in the list exactly as written: one that differs in case,
 * or merely contains a common one, passes.
 */
public final class ZxcvbnCommonPasswords implements CommonPasswords {
  private static final int MOST_COMMON = 10_000;

  private static final Set<String> PASSWORDS = load();

  @Override
  public boolean contains(Password password) {
    return PASSWORDS.contains(password.reveal());
  }

  private static Set<String> load() {
    try {
      List<String> ranked = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
      return Set.copyOf(ranked.subList(0, MOST_COMMON));
    } catch (IOException e) {
      throw new UncheckedIOException("zxcvbn's list of passwords can't be read", e);
    }
  }
}
