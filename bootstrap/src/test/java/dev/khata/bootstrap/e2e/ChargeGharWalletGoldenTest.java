package dev.khata.bootstrap.e2e;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for the endpoint of wallets. */
class ChargeGharWalletGoldenTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private static final String WALLET = "/api/users/wallet";

  private final GoldenFolder golden = new GoldenFolder("chargeghar-wallet", KHATA.app());
  private final Staff asha = Staff.hiredBy(KHATA);
  private final App session = asha.in(Contract.CHARGEGHAR);

  @Test
  void the_endpoint_answers_as_it_always_did() {
    golden.compare("without-session", KHATA.app().get(WALLET).is(401));
    golden.compare("empty", session.get(WALLET).is(200));
    Acquaintances people = new Acquaintances(KHATA);
    people.give(asha.id(), "250.00");
    people.subscribe(asha.in(Contract.GENCHARGE), 1).is(200);
    golden.compare("wallet", session.get(WALLET).is(200));

    golden.assertAllCompared(3);
  }
}
