package dev.khata.http.chargeghar;

import static dev.khata.http.chargeghar.ChargeGharErrors.NOT_FOUND;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.khata.domain.kernel.Page;
import dev.khata.http.endpoint.Paged;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Pages of lists with the addresses of those before and after, which ask for the rest as it was
 * asked for here.
 */
public final class PageLinks {
  private final Supplier<URI> base;

  /**
   * @param base the public address without a final slash, asked for each time since the port may be
   *     known only once the server listens
   */
  public PageLinks(Supplier<URI> base) {
    this.base = base;
  }

  /**
   * The rows as clients see them all together. But for the first, a page without rows is none.
   *
   * @param path of the list
   * @param others what else was asked for, by the names of the parameters
   */
  public <D, T> Paged<T> page(
      String path,
      Paging asked,
      Map<String, String> others,
      Page<D> rows,
      Function<List<D>, List<T>> views) {
    int number = asked.number();
    if (number > 1 && rows.items().isEmpty()) {
      throw NOT_FOUND.reply();
    }
    boolean more = rows.total() > asked.window().offset() + rows.items().size();
    return Paged.of(
            new Page<>(views.apply(rows.items()), rows.total()),
            asked.window(),
            Function.<T>identity())
        .between(
            Optional.of(number - 1)
                .filter(before -> before > 0)
                .map(n -> link(path, asked, others, n)),
            Optional.of(number + 1).filter(after -> more).map(n -> link(path, asked, others, n)));
  }

  /** The first page goes without its number. */
  private String link(String path, Paging asked, Map<String, String> others, int number) {
    Map<String, String> parameters = new TreeMap<>(others);
    asked.pageSize().ifPresent(size -> parameters.put("page_size", Integer.toString(size)));
    if (number > 1) {
      parameters.put("page", Integer.toString(number));
    }
    String query =
        parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return base.get() + path + (query.isEmpty() ? "" : "?" + query);
  }
}
