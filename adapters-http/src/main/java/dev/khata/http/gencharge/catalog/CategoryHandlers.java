package dev.khata.http.gencharge.catalog;

import dev.khata.application.catalog.ManageCategories;
import dev.khata.domain.catalog.Category;
import dev.khata.domain.catalog.CategoryId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.gencharge.Words;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the endpoints of one kind of category do.
 *
 * @param path the parameter that names a category
 * @param id makes the category's id of that parameter
 * @param view a category as clients see it
 */
record CategoryHandlers<I extends CategoryId, T extends Category<I, T>, V>(
    ManageCategories<I, T, ?> categories,
    PathParam<Long> path,
    Function<Long, I> id,
    Function<T, V> view) {

  /** The body of a request that creates a category. */
  interface Creation {
    Label name();

    Optional<String> description();
  }

  /** The body of a request that changes a category. */
  interface Change {
    Patch<Label> name();

    Patch<Optional<String>> description();
  }

  V create(Call<? extends Creation, Nothing> call) {
    return saved(
        categories.create(
            call.body().name(), Words.description(call.body().description()), call.actor()));
  }

  Optional<V> get(Call<Nothing, Nothing> call) {
    return categories.find(id(call)).map(view);
  }

  V change(Call<? extends Change, Nothing> call) {
    return saved(
        categories.edit(
            id(call),
            call.body().name(),
            call.body().description().map(Words::description),
            call.actor()));
  }

  void delete(Call<Nothing, Nothing> call) {
    CatalogErrors.refuse(categories.delete(id(call), call.actor()));
  }

  private V saved(ManageCategories.Saving<T> saving) {
    return switch (saving) {
      case ManageCategories.Saving.Saved<T> saved -> view.apply(saved.category());
      case ManageCategories.Saving.Refused<T> refused -> throw CatalogErrors.of(refused.reason());
    };
  }

  private I id(Call<?, ?> call) {
    return id.apply(call.path(path));
  }
}
