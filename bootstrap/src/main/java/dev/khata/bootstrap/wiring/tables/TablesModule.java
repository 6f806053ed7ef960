package dev.khata.bootstrap.wiring.tables;

import com.google.inject.PrivateModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import java.util.function.Function;

/**
 * The ports of one context, kept in PostgreSQL. Only the ports can be injected elsewhere.
 *
 * @param <P> the adapter's entry class, which a subclass provides
 */
abstract class TablesModule<P> extends PrivateModule {
  private final Class<P> persistence;

  TablesModule(Class<P> persistence) {
    this.persistence = persistence;
  }

  /** One line for each port. */
  final <T> void keep(Class<T> port, Function<P, T> from) {
    Provider<P> source = getProvider(persistence);
    bind(port).toProvider(() -> from.apply(source.get())).in(Singleton.class);
    expose(port);
  }
}
