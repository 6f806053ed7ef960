package dev.khata.http.endpoint;

import java.util.function.Consumer;

/**
 * A JSON object with one list, which is written while its rows are read, so that it takes no more
 * memory however long it is. Other fields follow the list.
 *
 * @param list the name of the list's field, as clients read it
 */
public record Flow(String list, Rows rows) {

  /** Where the rows come from. */
  @FunctionalInterface
  public interface Rows {

    /**
     * Hands out each row as a record or a map that is written as JSON. What it throws before the
     * first rows went out is answered as an error; later, the answer is cut off. When handing out
     * throws, it ends: then nobody listens any more.
     *
     * @return a record or a map whose fields follow the list
     */
    Object each(Consumer<Object> row);
  }
}
