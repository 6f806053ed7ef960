package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.Sessions;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Transactions;
import org.junit.jupiter.api.Test;

class InMemorySessionsTest extends SessionsSuite {
  private final Roles roles = new InMemoryRoles();
  private final Users users = new InMemoryUsers(roles);
  private final LoginAttempts tries = new InMemoryLoginAttempts();
  private final InMemorySessions memory = new InMemorySessions(users, tries);
  private final Transactions transactions = new FakeTransactions();

  @Override
  protected Sessions sessions() {
    return memory;
  }

  @Override
  protected Users users() {
    return users;
  }

  @Override
  protected Roles roles() {
    return roles;
  }

  @Override
  protected LoginAttempts tries() {
    return tries;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Test
  void a_test_can_see_why_a_session_ended() {
    Session session = open(somebody());
    assertThat(memory.endOf(session.id())).isEmpty();

    memory.endAll(session.user(), Session.End.BLOCKED, NOW);

    assertThat(memory.endOf(session.id())).contains(Session.End.BLOCKED);
  }
}
