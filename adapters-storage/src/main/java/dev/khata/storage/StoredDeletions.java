package dev.khata.storage;

import dev.khata.domain.lifecycle.DeletionList;
import dev.khata.domain.lifecycle.Departed;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who has left, a name each in a store, such as {@code deletions/2026-12-01/0199…3f}. */
final class StoredDeletions implements DeletionList {
  private static final String FOLDER = "deletions/";
  private static final byte[] CONTENT = "left\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HEX = 16;
  private static final Pattern FORM =
      Pattern.compile("deletions/(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})/(?<id>[0-9a-f]{32})");

  private final Store store;

  StoredDeletions(Store store) {
    this.store = store;
  }

  @Override
  public void add(Departed who) {
    store.put(
        name(who),
        "text/plain; charset=us-ascii",
        new Upload(CONTENT.length, () -> new ByteArrayInputStream(CONTENT)));
  }

  /** Days sort as their names do, so that those before are never looked into. */
  @Override
  public List<Departed> list(LocalDate since, Optional<Departed> after, int limit) {
    List<Departed> found = new ArrayList<>();
    String last = after.map(StoredDeletions::name).orElse(FOLDER + since);
    while (found.size() < limit) {
      int wanted = limit - found.size();
      List<String> names = store.list(FOLDER, last, wanted);
      names.forEach(name -> departed(name).ifPresent(found::add));
      if (names.size() < wanted) {
        break;
      }
      last = names.getLast();
    }
    return found;
  }

  private static Optional<Departed> departed(String name) {
    Matcher form = FORM.matcher(name);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      BigInteger id = new BigInteger(form.group("id"), HEX);
      return Optional.of(
          new Departed(
              LocalDate.parse(form.group("day")),
              new UUID(id.shiftRight(Long.SIZE).longValue(), id.longValue())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String name(Departed who) {
    return FOLDER + who.day() + "/" + who.publicId().toString().replace("-", "");
  }
}
