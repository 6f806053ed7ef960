package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.wallet.books.ChartOfAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartInReadmeTest {

  @Test
  void every_account_is_explained_to_accountants() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("..", "README.md"));

    assertThat(readme)
        .containsSubsequence(
            ChartOfAccounts.all().stream()
                .map(
                    account ->
                        "| %d | %s | %s | %s |"
                            .formatted(
                                account.code(),
                                account.name(),
                                account.kind().name().toLowerCase(Locale.ROOT),
                                account.purpose()))
                .toList());
  }
}
