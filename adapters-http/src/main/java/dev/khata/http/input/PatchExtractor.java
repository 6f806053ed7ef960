package dev.khata.http.input;

import dev.khata.domain.kernel.Patch;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints look at what a field is to become; one that is kept has nothing to look at. */
final class PatchExtractor implements ValueExtractor<Patch<@ExtractedValue ?>> {
  @Override
  public void extractValues(Patch<@ExtractedValue ?> edit, ValueReceiver receiver) {
    switch (edit) {
      case Patch.Keep<?>() -> {}
      case Patch.Put<?>(Object value) -> receiver.value(null, value);
    }
  }
}
