package dev.khata.persistence.database;

import dev.khata.domain.kernel.leaving.OwnRecords;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ports of the core, each with the adapter that serves as it. All that others see of an adapter is
 * its port.
 */
public final class Ports {
  private static final Ports NONE = new Ports(Map.of(), List.of());

  private final Map<Class<?>, Object> adapters;
  private final List<OwnRecords> ownRecords;

  private Ports(Map<Class<?>, Object> adapters, List<OwnRecords> ownRecords) {
    this.adapters = adapters;
    this.ownRecords = ownRecords;
  }

  /**
   * What is told of every port and its adapter; a method reference, since it has a type of its own.
   */
  @FunctionalInterface
  public interface Visitor {
    <T> void visit(Class<T> port, T adapter);
  }

  /** Where a context begins to name its ports. */
  public static Ports none() {
    return NONE;
  }

  /**
   * These and one more.
   *
   * @throws IllegalArgumentException for a port that is no interface or is among these
   */
  public <T> Ports with(Class<T> port, T adapter) {
    if (!port.isInterface()) {
      throw new IllegalArgumentException(port.getName() + " is no port but a class");
    }
    Map<Class<?>, Object> more = new LinkedHashMap<>(adapters);
    if (more.put(port, adapter) != null) {
      throw new IllegalArgumentException("two adapters for " + port.getName());
    }
    return new Ports(Collections.unmodifiableMap(more), ownRecords);
  }

  /** These, and what users are told of the rows behind them; a port that every context may have. */
  public Ports telling(OwnRecords records) {
    return new Ports(adapters, List.of(records));
  }

  /** What users are told; none where nothing is kept of them. */
  public List<OwnRecords> ownRecords() {
    return ownRecords;
  }

  /**
   * The adapter that serves as that port, the same each time.
   *
   * @throws IllegalArgumentException for a port that is not among these
   */
  public <T> T get(Class<T> port) {
    Object adapter = adapters.get(port);
    if (adapter == null) {
      throw new IllegalArgumentException("no adapter for " + port.getName());
    }
    return port.cast(adapter);
  }

  /** In the order in which they were named. */
  public void forEach(Visitor visitor) {
    adapters.keySet().forEach(port -> tell(visitor, port));
  }

  private <T> void tell(Visitor visitor, Class<T> port) {
    visitor.visit(port, get(port));
  }
}
