package dev.khata.domain.reporting.backup;

import java.util.List;

/** A table, and the columns of it that are copied, in their order. */
public record CopiedTable(String name, List<String> columns) {
  public CopiedTable {
    columns = List.copyOf(columns);
  }
}
