package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.PushTargets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of {@link PushTargets}, however devices come to be there. */
public abstract class PushTargetsSuite {
  protected abstract PushTargets targets();

  protected abstract UserId somebody();

  /** A further device of that user's on which that token was registered; its target. */
  protected abstract UUID register(UserId user, String token);

  @Test
  void who_has_no_device_has_no_target() {
    UserId asha = somebody();

    assertThat(targets().of(asha)).isEmpty();
    assertThat(targets().ofEach(Set.of(asha))).isEmpty();
    assertThat(targets().ofEach(Set.of())).isEmpty();
    assertThat(targets().token(Fresh.uuid())).isEmpty();
  }

  @Test
  void each_device_is_a_target_with_its_token() {
    UserId asha = somebody();
    UserId bina = somebody();
    String onPhone = token();
    UUID phone = register(asha, onPhone);
    UUID tablet = register(asha, token());
    UUID binas = register(bina, token());

    assertThat(targets().of(asha)).containsExactlyInAnyOrder(phone, tablet);
    assertThat(targets().token(phone)).contains(onPhone);
    assertThat(targets().ofEach(Set.of(asha, bina)).get(asha)).hasSize(2);
    assertThat(targets().ofEach(Set.of(asha, bina)).get(bina)).containsExactly(binas);
  }

  @Test
  void a_token_leads_to_who_registered_it_last_alone() {
    UserId asha = somebody();
    UserId bina = somebody();
    String token = token();
    UUID ashas = register(asha, token);

    UUID binas = register(bina, token);

    assertThat(targets().token(ashas)).isEmpty();
    assertThat(targets().of(asha)).isEmpty();
    assertThat(targets().token(binas)).contains(token);
  }

  @Test
  void a_token_is_forgotten_where_it_is_and_nowhere_else() {
    UserId asha = somebody();
    String token = token();
    UUID phone = register(asha, token);

    targets().forget(phone, token());
    targets().forget(Fresh.uuid(), token);
    assertThat(targets().token(phone)).contains(token);

    targets().forget(phone, token);
    assertThat(targets().token(phone)).isEmpty();
    assertThat(targets().of(asha)).isEmpty();
  }

  private static String token() {
    return "token:" + Fresh.hex(40);
  }
}
