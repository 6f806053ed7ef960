package dev.khata.persistence.postgres;

import java.util.Map;

/** Whether what was committed outlives a crash of the machine. */
enum Durability {
  /** For data that counts. */
  KEEPS {
    @Override
    Map<String, String> settings() {
      return Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "max_connections", "100");
    }

    @Override
    String initdbOption() {
      return "--data-checksums";
    }

    @Override
    int passwordRounds() {
      return 4_096;
    }
  },

  /** For tests: fast, many connections, and nobody misses the data. */
  FORGETS {
    @Override
    Map<String, String> settings() {
      return Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "max_connections", "300",
          "shared_buffers", "64MB",
          "wal_level", "minimal",
          "max_wal_senders", "0",
          "autovacuum", "off");
    }

    @Override
    String initdbOption() {
      return "--no-sync";
    }

    @Override
    int passwordRounds() {
      return 1;
    }
  };

  abstract Map<String, String> settings();

  abstract String initdbOption();

  /** How often SCRAM hashes a password. Each new connection pays for it, and tests make many. */
  abstract int passwordRounds();
}
