package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.TestNumbers;
import dev.khata.domain.kernel.Secret;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is different about the codes of {@linkplain TestNumbers test numbers}: they never change,
 * and each use is in the audit log. They let no admin in; who became one by another address, or had
 * the number before it was one for tests, gets codes as everybody does.
 */
public final class TestCodes {
  private final TestNumbers numbers;
  private final Users users;
  private final AuditLog audit;

  @Inject
  TestCodes(TestNumbers numbers, Users users, AuditLog audit) {
    this.numbers = numbers;
    this.users = users;
    this.audit = audit;
  }

  /** The code for a test number, unless its holder is an admin; then nothing is sent to it. */
  Optional<String> of(Identifier identifier, Optional<User> holder) {
    return holder.filter(TestCodes::isAdmin).isPresent()
        ? Optional.empty()
        : numbers.code(identifier).map(Secret::reveal);
  }

  /** One that is drawn, and by no chance the one that is refused from an admin. */
  String draw(Identifier identifier, Supplier<String> random) {
    String code = random.get();
    while (isOf(identifier, code)) {
      code = random.get();
    }
    return code;
  }

  /** Whether it is the code of a test number that an admin holds now, whatever it was sent for. */
  boolean isBarred(Identifier identifier, String code) {
    return isOf(identifier, code)
        && users.verifiedHolder(identifier).filter(TestCodes::isAdmin).isPresent();
  }

  /**
   * Whether it is a test number that an admin holds now, for where it no longer shows by which code
   * somebody came.
   */
  boolean isBarred(Identifier identifier) {
    return numbers.code(identifier).isPresent()
        && users.verifiedHolder(identifier).filter(TestCodes::isAdmin).isPresent();
  }

  /** Within the transaction in which somebody comes by that phone or address. */
  void used(Identifier identifier, User user, Actor by, Instant now) {
    if (of(identifier, Optional.of(user)).isPresent()) {
      audit.append(by.did(IdentityAction.TEST_NUMBER_USED, user.id(), now));
    }
  }

  private boolean isOf(Identifier identifier, String code) {
    return numbers.code(identifier).filter(fixed -> fixed.reveal().equals(code)).isPresent();
  }

  private static boolean isAdmin(User user) {
    return user.role().isAdmin();
  }
}
