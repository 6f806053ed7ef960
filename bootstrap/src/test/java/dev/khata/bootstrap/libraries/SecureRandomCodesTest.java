package dev.khata.bootstrap.libraries;

import dev.khata.application.kernel.RandomCodesSuite;
import dev.khata.domain.kernel.RandomCodes;
import java.security.SecureRandom;

class SecureRandomCodesTest extends RandomCodesSuite {
  private final SecureRandomCodes codes = new SecureRandomCodes(new SecureRandom());

  @Override
  protected RandomCodes codes() {
    return codes;
  }
}
