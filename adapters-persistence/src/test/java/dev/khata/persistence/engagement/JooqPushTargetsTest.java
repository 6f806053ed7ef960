package dev.khata.persistence.engagement;

import dev.khata.application.engagement.SomeDevice;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.PushTargetsSuite;
import dev.khata.domain.engagement.PushToken;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPushTargetsTest extends PushTargetsSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final SettableClock clock = new SettableClock();
  private final DevicesHome home = DevicesHome.in(DATABASE, clock);

  @Override
  protected PushTargets targets() {
    return home.targets();
  }

  @Override
  protected UserId somebody() {
    return Somebody.withFreshPhone().addTo(home.users()).id();
  }

  @Override
  protected UUID register(UserId user, String token) {
    Session session = new Session(Fresh.uuid(), user, Contract.GENCHARGE, clock.instant());
    home.sessions()
        .open(
            session,
            RefreshToken.issue(
                Fresh.uuid(), session.id(), clock.instant(), Duration.ofDays(7), "signing-1"));
    return home.transactions()
        .inTransaction(
            () ->
                home.devices()
                    .register(
                        session,
                        Fresh.uuid(),
                        SomeDevice.with(new PushToken(token)),
                        clock.instant())
                    .id());
  }
}
