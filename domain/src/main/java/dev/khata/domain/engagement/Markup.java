package dev.khata.domain.engagement;

import dev.khata.domain.kernel.Prose;
import java.util.Optional;

/**
 * Reads Markdown (CommonMark) as those will who show it, and judges what it means, not how it is
 * written.
 */
@FunctionalInterface
public interface Markup {

  /** What keeps it from being published; empty when nothing does. Takes tens of milliseconds. */
  Optional<MarkupFault> fault(Prose markdown);
}
