package dev.khata.bootstrap.wiring.core;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

/**
 * The use cases of one context: one line for each. What a context does as every other one does it,
 * such as its part in the deletion of an account, is collected from all of them in the order in
 * which {@link CoreModule} names the contexts.
 */
abstract class UseCases extends AbstractModule {

  /** Adds to the set of all implementations of a port that every context may implement. */
  final <T> void collect(Class<T> port, Class<? extends T> implementation) {
    bind(implementation);
    Multibinder.newSetBinder(binder(), port).addBinding().to(implementation);
  }
}
