package dev.khata.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What is told by the numbers of transactions goes on in another cluster only if it asks {@code
 * xact_number} and {@code settled_below}, not PostgreSQL itself.
 */
class TransactionNumbersTest {
  private static final Pattern ASKS =
      Pattern.compile("pg_current_xact_id|pg_snapshot_x|pg_current_snapshot|txid_");

  @Test
  void nobody_else_asks_postgresql_for_the_numbers_of_transactions() throws IOException {
    try (var files = Files.walk(Path.of("src/main"))) {
      assertThat(files.filter(Files::isRegularFile).filter(TransactionNumbersTest::asks))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder(
              // Makes sure that it can write, and keeps no number.
              "WriteProbe.java",
              // Ask xact_number for their own.
              "JooqClosedDays.java",
              "R__postings_put_back.sql",
              "V59__transaction_roll_up.sql",
              // What V57 and R__clusters have replaced since.
              "V3__wallet.sql",
              "V3_1__wallet_posting.sql",
              "V20__audit_proof.sql",
              "V57__cluster.sql",
              "R__clusters.sql");
    }
  }

  private static boolean asks(Path file) {
    try {
      return ASKS.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
