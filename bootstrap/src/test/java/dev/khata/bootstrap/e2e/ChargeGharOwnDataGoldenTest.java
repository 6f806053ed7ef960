package dev.khata.bootstrap.e2e;

import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The request for one's own data, and its answer. */
class ChargeGharOwnDataGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final App user = Staff.hiredBy(KHATA).in(Contract.CHARGEGHAR);
  private final GoldenFolder golden = new GoldenFolder("chargeghar-own-data", KHATA.app());

  @Test
  void it_answers_as_it_always_did() {
    golden.compare("export", user.get(OwnData.PATH).is(200));
    golden.compare("export-without-session", KHATA.app().get(OwnData.PATH).is(401));

    golden.assertAllCompared(2);
  }
}
