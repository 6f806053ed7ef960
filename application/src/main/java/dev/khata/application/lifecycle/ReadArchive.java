package dev.khata.application.lifecycle;

import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import jakarta.inject.Inject;

/** Lists users who are no more, for admins. */
public final class ReadArchive {
  private final Archive archive;

  @Inject
  ReadArchive(Archive archive) {
    this.archive = archive;
  }

  public Page<ArchivedUser> page(Query<UserFilter, Archive.Sort> query) {
    return archive.page(query);
  }
}
