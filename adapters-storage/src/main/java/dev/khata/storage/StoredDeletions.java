package dev.khata.storage;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.lifecycle.DeletionList;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who has left, a name each in a store, such as {@code deletions/42/1042}. */
final class StoredDeletions implements DeletionList {
  private static final String FOLDER = "deletions/";
  private static final int FOLDERS = 100;
  private static final byte[] CONTENT = "left\n".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern FORM = Pattern.compile("deletions/[0-9]{2}/[1-9][0-9]{0,18}");

  private final Store store;

  StoredDeletions(Store store) {
    this.store = store;
  }

  @Override
  public void add(UserId user) {
    store.put(
        name(user),
        "text/plain; charset=us-ascii",
        new Upload(CONTENT.length, () -> new ByteArrayInputStream(CONTENT)));
  }

  @Override
  public List<UserId> list(Optional<UserId> after, int limit) {
    List<UserId> users = new ArrayList<>();
    String last = after.map(StoredDeletions::name).orElse("");
    while (users.size() < limit) {
      int wanted = limit - users.size();
      List<String> names = store.list(FOLDER, last, wanted);
      names.stream()
          .filter(name -> FORM.matcher(name).matches())
          .map(name -> new UserId(Long.parseLong(name.substring(name.lastIndexOf('/') + 1))))
          .forEach(users::add);
      if (names.size() < wanted) {
        break;
      }
      last = names.getLast();
    }
    return users;
  }

  private static String name(UserId user) {
    return String.format(Locale.ROOT, "%s%02d/%d", FOLDER, user.value() % FOLDERS, user.value());
  }
}
