package dev.khata.domain.engagement;

import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import java.time.Instant;

/**
 * What users are told in the app, as one list of their inbox and of the announcements that they are
 * {@linkplain Reader#isTold told} and have not hidden.
 */
public interface Notifications {

  /** Without what has expired or is unwanted; the newest first, of one moment the greatest id. */
  Page<Notification> page(Reader reader, Window window, Instant now);
}
