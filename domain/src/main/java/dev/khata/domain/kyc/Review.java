package dev.khata.domain.kyc;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/** One decision about an application. */
public record Review(UserId reviewer, KycAction decision, Remarks remarks, Instant at) {}
