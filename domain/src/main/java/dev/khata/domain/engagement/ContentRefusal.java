package dev.khata.domain.engagement;

import dev.khata.domain.documents.PictureRefusal;

/** Why content is not published as it was sent. */
public sealed interface ContentRefusal {

  record BadMarkup(MarkupFault fault) implements ContentRefusal {}

  record BadImage(PictureRefusal reason) implements ContentRefusal {}
}
