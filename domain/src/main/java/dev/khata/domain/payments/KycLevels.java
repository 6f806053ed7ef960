package dev.khata.domain.payments;

import dev.khata.domain.kernel.UserId;

/** Knows how well users are known; of whoever reviews their papers. */
@FunctionalInterface
public interface KycLevels {
  KycLevel of(UserId user);
}
