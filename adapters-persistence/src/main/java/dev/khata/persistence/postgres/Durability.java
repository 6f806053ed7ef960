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
  };

  abstract Map<String, String> settings();

  abstract String initdbOption();
}
