package dev.khata.http.gencharge;

import dev.khata.application.catalog.Editor;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.Call;

/** Who edits the catalogue. */
final class Editors {
  private Editors() {}

  static Editor of(Call<?, ?> call) {
    return new Editor(call.caller().user().id(), Contract.GENCHARGE, call.origin());
  }
}
