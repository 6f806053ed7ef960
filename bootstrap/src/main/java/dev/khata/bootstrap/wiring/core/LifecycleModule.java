package dev.khata.bootstrap.wiring.core;

import com.google.inject.AbstractModule;
import dev.khata.application.lifecycle.DeleteAccount;
import dev.khata.application.lifecycle.EraseArchivedPersons;
import dev.khata.application.lifecycle.ForfeitBalance;
import dev.khata.application.lifecycle.Purge;
import dev.khata.application.lifecycle.SwitchUserType;

/** What becomes of whole accounts. */
final class LifecycleModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(DeleteAccount.class);
    bind(EraseArchivedPersons.class);
    bind(ForfeitBalance.class);
    bind(Purge.class);
    bind(SwitchUserType.class);
  }
}
