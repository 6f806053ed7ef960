package dev.khata.bootstrap.wiring.core;

import dev.khata.application.documents.PurgeDocuments;
import dev.khata.application.documents.StoreCleanPictures;
import dev.khata.domain.kernel.upkeep.Purgeable;

/** Pictures that people send, until they belong to something. */
final class DocumentsModule extends UseCases {
  @Override
  protected void configure() {
    bind(StoreCleanPictures.class);
    collect(Purgeable.class, PurgeDocuments.class);
  }
}
