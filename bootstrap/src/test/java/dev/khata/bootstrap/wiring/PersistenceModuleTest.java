package dev.khata.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Key;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.PrivateElements;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.TestKeys;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.Unit;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersistenceModuleTest {
  @Test
  void nothing_but_ports_of_the_core_can_be_injected_elsewhere() {
    List<Element> elements = elements();
    assertThat(elements).singleElement().isInstanceOf(PrivateElements.class);
    Set<Key<?>> keys = ((PrivateElements) elements.getFirst()).getExposedKeys();

    assertThat(keys).contains(Key.get(Transactions.class), Key.get(Users.class));
    assertThat(keys)
        .extracting(PersistenceModuleTest::port)
        .allSatisfy(type -> assertThat(type).isInterface())
        .allSatisfy(type -> assertThat(type.getName()).startsWith("dev.khata.domain."));
  }

  /** Of those that many adapters serve, the port of each. */
  private static Class<?> port(Key<?> key) {
    return key.getTypeLiteral().getType() instanceof ParameterizedType set
        ? (Class<?>) set.getActualTypeArguments()[0]
        : key.getTypeLiteral().getRawType();
  }

  private static List<Element> elements() {
    Configuration nothing = Configuration.read(Map.of(), Optional.empty());
    try (Closing closing = new Closing()) {
      return Elements.getElements(
          new PersistenceModule(
              OpenDatabase.open(nothing, OpenDatabase.For.NOTHING, closing),
              Unit.currency("NPR"),
              nothing.recharge().lines(),
              nothing.notice().period(),
              new ReportZone(nothing.deployment().reportZone()),
              TestKeys.all(),
              false,
              new SequentialIds(),
              new SettableClock()));
    }
  }
}
