package dev.khata.application.lifecycle;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.Facts;
import dev.khata.domain.kernel.leaving.OwnRecords;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.lifecycle.LifecycleAction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Tells a user all that is kept of them: the records of every context as of one moment, then the
 * pictures, for which no connection is held. It is in the audit log before anything goes out.
 */
public final class ExportPersonalData {
  private final Users users;
  private final Set<OwnRecords> records;
  private final DocumentVault vault;
  private final Exports exports;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public ExportPersonalData(
      Users users,
      Set<OwnRecords> records,
      DocumentVault vault,
      Exports exports,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.records = records;
    this.vault = vault;
    this.exports = exports;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Takes what an export has of a user. */
  public interface Destination {

    /** As {@link Disclosure#record}. */
    void record(String section, Facts facts);

    /** A picture, which is closed afterwards. */
    void file(String name, DocumentVault.Stored content) throws IOException;
  }

  /**
   * What is told goes to {@code to} as it is read.
   *
   * @throws UserGone when there is no such user any more
   * @throws dev.khata.domain.kernel.Overloaded when as many exports run as may; nothing was told
   * @throws dev.khata.domain.documents.VaultUnavailable when a picture can't be read
   */
  public void handle(UserId user, Actor by, Destination to) {
    handle(user, by, to, Progress.UNSEEN);
  }

  /**
   * The same.
   *
   * @param progress told of records
   */
  public void handle(UserId user, Actor by, Destination to, Progress progress) {
    exports.inSteps(
        snapshots -> {
          note(user, by);
          Map<String, DocumentKey> files = snapshots.read(() -> records(user, to, progress));
          files.forEach((name, key) -> pass(name, key, to));
          return files.size();
        });
  }

  private void note(UserId user, Actor by) {
    transactions.inTransaction(
        () -> {
          requireThere(user);
          audit.append(by.did(LifecycleAction.PERSONAL_DATA_EXPORTED, user, clock.instant()));
        });
  }

  private void requireThere(UserId user) {
    if (users.find(user).isEmpty()) {
      throw new UserGone(user);
    }
  }

  private Map<String, DocumentKey> records(UserId user, Destination to, Progress progress) {
    requireThere(user);
    Map<String, DocumentKey> files = new LinkedHashMap<>();
    Disclosure disclosure = new Told(to, files, progress);
    records.forEach(rows -> rows.tell(user, disclosure));
    return files;
  }

  /** Passes records on, and puts files off until no connection is held. */
  private static final class Told implements Disclosure {
    private final Destination to;
    private final Map<String, DocumentKey> files;
    private final Progress progress;
    private long records;

    private Told(Destination to, Map<String, DocumentKey> files, Progress progress) {
      this.to = to;
      this.files = files;
      this.progress = progress;
    }

    @Override
    public void record(String section, Facts facts) {
      to.record(section, facts);
      progress.at(++records, OptionalLong.empty());
    }

    @Override
    public void file(String name, String key) {
      if (files.put(name, new DocumentKey(key)) != null) {
        throw new IllegalStateException("two files called " + name);
      }
    }
  }

  /** What has been replaced meanwhile may be gone. */
  private void pass(String name, DocumentKey key, Destination to) {
    vault.open(key).ifPresent(stored -> passOn(name, stored, to));
  }

  private static void passOn(String name, DocumentVault.Stored stored, Destination to) {
    try (stored) {
      to.file(name, stored);
    } catch (IOException e) {
      throw new VaultUnavailable("a picture can't be read", e);
    }
  }
}
