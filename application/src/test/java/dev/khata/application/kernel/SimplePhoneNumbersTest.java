package dev.khata.application.kernel;

import dev.khata.domain.kernel.PhoneNumbers;

class SimplePhoneNumbersTest extends PhoneNumbersSuite {
  @Override
  protected PhoneNumbers phones() {
    return new SimplePhoneNumbers();
  }
}
