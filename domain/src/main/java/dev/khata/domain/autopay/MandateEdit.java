package dev.khata.domain.autopay;

import dev.khata.domain.kernel.Patch;
import java.time.Instant;

/**
 * What a user wants of a mandate to be otherwise.
 *
 * @param nextDue when it is due next; intervals are counted from there
 */
public record MandateEdit(
    Patch<MandateStatus> status, Patch<Tag> tag, Patch<Instant> nextDue, Patch<Rhythm> rhythm) {}
