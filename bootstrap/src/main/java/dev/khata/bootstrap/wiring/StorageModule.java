package dev.khata.bootstrap.wiring;

import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.name.Names;
import dev.khata.application.documents.MoveDocuments;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.Pictures;
import dev.khata.domain.kernel.Readiness;
import dev.khata.domain.lifecycle.DeletionList;
import dev.khata.domain.reporting.backup.BackupFiles;
import dev.khata.storage.Storage;
import dev.khata.storage.pictures.PictureSettings;
import dev.khata.storage.pictures.RedrawnPictures;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * How pictures are made ready to be kept, and where documents and the heads of the audit log are
 * kept, as the configuration says.
 */
final class StorageModule extends PrivateModule {
  /** Names the readiness of the store beside that of the instance, which serves without it. */
  static final String READINESS = "documents";

  private final Configuration configuration;

  StorageModule(Configuration configuration) {
    this.configuration = configuration;
  }

  @Override
  protected void configure() {
    bind(PictureSettings.class).toInstance(configuration.storage().pictures());
    bind(Pictures.class).to(RedrawnPictures.class).in(Singleton.class);
    bind(RedrawnPictures.class);
    expose(Pictures.class);
    expose(DocumentVault.class);
    expose(AuditHeads.class);
    expose(BackupFiles.class);
    expose(DeletionList.class);
    expose(MoveDocuments.class);
    expose(Readiness.class).annotatedWith(Names.named(READINESS));
  }

  private Path dataDirectory() {
    return configuration.deployment().dataDirectory();
  }

  @Provides
  @Singleton
  Storage storage(InstantSource clock, Closing closing) {
    return closing.at("documents", open(configuration, clock));
  }

  /** The store that the configuration names. */
  static Storage open(Configuration configuration, InstantSource clock) {
    Path dataDirectory = configuration.deployment().dataDirectory();
    return configuration
        .storage()
        .bucket()
        .map(bucket -> Storage.inBucket(bucket, dataDirectory, clock))
        .orElseGet(() -> Storage.onDisk(dataDirectory, clock));
  }

  @Provides
  DocumentVault documents(Storage storage) {
    return storage.documents();
  }

  @Provides
  AuditHeads heads(Storage storage) {
    return storage.heads();
  }

  @Provides
  DeletionList deletions(Storage storage) {
    return storage.deletions();
  }

  @Provides
  BackupFiles backups(Storage storage) {
    return storage.backups();
  }

  @Provides
  @Singleton
  @Named(READINESS)
  Readiness readiness(Storage storage) {
    return storage.readiness();
  }

  /** From the disk to the bucket alone, where {@link Storage} of this module looks in both. */
  @Provides
  MoveDocuments moveDocuments(InstantSource clock, Closing closing) {
    Storage bucket =
        closing.at(
            "bucket",
            Storage.inBucket(
                configuration
                    .storage()
                    .bucket()
                    .orElseThrow(() -> new IllegalStateException("no bucket to move to"))));
    Storage disk = closing.at("disk", Storage.onDisk(dataDirectory(), clock));
    return new MoveDocuments(
        new MoveDocuments.Place(disk.documents(), disk.heads()),
        new MoveDocuments.Place(bucket.documents(), bucket.heads()),
        () -> disk.copyDeletions(bucket),
        work -> Storage.moving(dataDirectory(), work));
  }
}
