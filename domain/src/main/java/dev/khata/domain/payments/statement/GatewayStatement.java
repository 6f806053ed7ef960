package dev.khata.domain.payments.statement;

import java.util.Optional;
import java.util.function.Consumer;

/** What a gateway says that it has settled, line by line; can be read more than once. */
@FunctionalInterface
public interface GatewayStatement {

  /** What came of reading it. */
  sealed interface Reading {
    /**
     * All of it was handed out.
     *
     * @param lines how many there were
     */
    record Whole(long lines) implements Reading {}

    /**
     * It can't be read any further.
     *
     * @param line at fault, from 1; the line of the column names is one
     * @param column at fault, if it is one
     */
    record Unreadable(long line, Optional<String> column, String why) implements Reading {}
  }

  /** Hands out its lines one by one, without holding them. */
  Reading read(Consumer<StatementLine> sink);
}
