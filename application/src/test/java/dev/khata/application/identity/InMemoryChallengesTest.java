package dev.khata.application.identity;

import dev.khata.domain.identity.otp.Challenges;

class InMemoryChallengesTest extends ChallengesSuite {
  private final Challenges memory = new InMemoryChallenges();

  @Override
  protected Challenges challenges() {
    return memory;
  }
}
