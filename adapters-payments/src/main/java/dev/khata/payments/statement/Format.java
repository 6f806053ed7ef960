package dev.khata.payments.statement;

import dev.khata.domain.payments.statement.StatementLine;
import java.util.Optional;
import java.util.Set;

/** A form of statements, known by the names of its columns. */
interface Format {

  /** For people. */
  String name();

  /** The gateway whose form it is; empty where it is of every gateway. */
  Optional<String> gateway();

  /** Columns without which it is not of this form. */
  Set<String> needs();

  /** Other columns that may be there. */
  Set<String> mayHave();

  /**
   * @throws BadField when a field of it can't be read
   */
  StatementLine line(Row row);
}
