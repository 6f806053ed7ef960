package dev.khata.bootstrap.wiring;

import com.google.inject.AbstractModule;
import dev.khata.bootstrap.serve.Documents;
import dev.khata.bootstrap.serve.FirstAdmin;
import dev.khata.bootstrap.serve.Schedule;
import dev.khata.bootstrap.serve.Server;
import dev.khata.bootstrap.serve.StopSignal;
import dev.khata.domain.kernel.upkeep.Stopping;
import jakarta.inject.Singleton;

/** What {@code serve} starts, and what is told of it. */
final class ServeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Documents.class);
    bind(FirstAdmin.class);
    bind(Schedule.class);
    bind(StopSignal.class).in(Singleton.class);
    bind(Stopping.class).to(StopSignal.class);
    bind(Server.class).in(Singleton.class);
  }
}
