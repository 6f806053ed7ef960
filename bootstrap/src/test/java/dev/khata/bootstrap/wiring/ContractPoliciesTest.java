package dev.khata.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.ContractPolicy;
import dev.khata.domain.identity.TokenLifetimes;
import dev.khata.http.chargeghar.ChargeGhar;
import dev.khata.http.gencharge.Gencharge;
import dev.khata.http.mypharma.MyPharma;
import dev.khata.http.wattsup.WattsUp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractPoliciesTest {
  private static final TokenLifetimes LIFETIMES =
      new TokenLifetimes(Duration.ofMinutes(15), Duration.ofDays(7));
  private final ContractPolicy mypharma = MyPharma.policy(LIFETIMES);
  private final ContractPolicy wattsup = WattsUp.policy(LIFETIMES);
  private final ContractPolicy chargeghar = ChargeGhar.policy(LIFETIMES);
  private final ContractPolicy gencharge = Gencharge.policy(LIFETIMES);

  @Test
  void who_is_active_is_let_in_and_who_is_blocked_is_not() {
    for (ContractPolicy policy : List.of(mypharma, wattsup, chargeghar, gencharge)) {
      assertThat(policy.admits(AccountState.ACTIVE)).isTrue();
      assertThat(policy.admits(AccountState.BLOCKED)).isFalse();
    }
  }

  @Test
  void who_deactivated_their_account_is_let_in_to_gencharge_alone() {
    assertThat(gencharge.admits(AccountState.DEACTIVATED)).isTrue();
    assertThat(mypharma.admits(AccountState.DEACTIVATED)).isFalse();
    assertThat(wattsup.admits(AccountState.DEACTIVATED)).isFalse();
    assertThat(chargeghar.admits(AccountState.DEACTIVATED)).isFalse();
  }

  @Test
  void all_but_wattsup_let_in_by_what_is_not_proven_yet() {
    assertThat(mypharma.admitsUnproven()).isTrue();
    assertThat(chargeghar.admitsUnproven()).isTrue();
    assertThat(gencharge.admitsUnproven()).isTrue();
    assertThat(wattsup.admitsUnproven()).isFalse();
  }
}
