package dev.khata.application.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.Steps;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.domain.wallet.RollUps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvingUseCasesTest {
  private final SettableClock clock = new SettableClock();
  private final ScriptedProof proof = new ScriptedProof();

  @Test
  void every_fault_is_handed_over_and_counted() {
    proof.find(new LedgerProof.Fault(LedgerProof.Part.ENTRY, 7, "debits and credits differ"));
    proof.find(new LedgerProof.Fault(LedgerProof.Part.ACCOUNT, 1000, "is below zero"));
    List<String> said = new ArrayList<>();

    VerifyLedger.Result result =
        new VerifyLedger(proof).handle(fault -> said.add(fault.toString()));

    assertThat(result.faults()).isEqualTo(2);
    assertThat(said)
        .containsExactly("entry 7: debits and credits differ", "account 1000: is below zero");
  }

  @Test
  void the_proof_of_the_newest_says_how_far_it_came() {
    LedgerProof.Standing standing = new ProveNewestPostings(proof, clock).handle();

    assertThat(standing.provedAt()).contains(clock.instant());
  }

  @Test
  void the_proof_of_the_whole_goes_on_at_the_instant_of_the_clock() {
    LedgerProof.Round round = new ProveSlices(proof, clock).handle();

    assertThat(round.oldest()).contains(clock.instant());
    assertThat(proof.standing().round()).isEqualTo(round);
  }

  @Test
  void a_roll_up_is_made_at_the_instant_of_the_clock() {
    List<Instant> made = new ArrayList<>();
    RollUps rollUps =
        now -> {
          made.add(now);
          return 5;
        };

    assertThat(new RollUp(rollUps, clock).handle().postings()).isEqualTo(5);
    assertThat(made).containsExactly(clock.instant());
  }

  @Test
  void a_roll_up_tells_that_it_has_begun() {
    Steps steps = new Steps();

    new RollUp(now -> 5, clock).handle(steps);

    assertThat(steps.told()).containsExactly("0");
  }

  @Test
  void the_proof_tells_how_far_it_has_come() {
    Steps steps = new Steps();

    new VerifyLedger(proof).handle(_ -> {}, steps);

    assertThat(steps.told()).containsExactly("1 of 1");
  }
}
