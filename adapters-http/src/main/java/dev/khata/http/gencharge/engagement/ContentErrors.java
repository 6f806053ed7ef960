package dev.khata.http.gencharge.engagement;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.engagement.ContentRefusal;
import dev.khata.domain.engagement.MarkupFault;
import dev.khata.http.endpoint.Problem;

/** Why content is not published, in Gencharge's words. */
final class ContentErrors {
  private ContentErrors() {}

  /** Ends a call with a refusal. */
  static RuntimeException of(ContentRefusal refusal) {
    return switch (refusal) {
      case ContentRefusal.BadMarkup(MarkupFault fault) ->
          invalid(new Problem.Other(words(fault)), "body");
      case ContentRefusal.BadImage(PictureRefusal reason) ->
          invalid(new Problem.Other(words(reason)), "image");
    };
  }

  private static String words(MarkupFault fault) {
    return switch (fault) {
      case RAW_HTML -> "HTML is not allowed in Markdown";
      case LINK_NOT_WEB -> "Links must begin with http:// or https://";
      case NESTED_TOO_DEEP -> "Nested too deep";
    };
  }

  private static String words(PictureRefusal refusal) {
    return switch (refusal) {
      case PictureRefusal.NotJpegOrPng() -> "Must be a JPEG or PNG image";
      case PictureRefusal.FileTooLarge(long maxBytes) ->
          "Must not be larger than " + (maxBytes >> 20) + " MB";
      case PictureRefusal.SidesTooLong(int width, int height, int max) ->
          "Must not have more than " + max + " pixels on a side";
      case PictureRefusal.TooManyPixels(int width, int height) -> "Has too many pixels";
      case PictureRefusal.Damaged() -> "Is damaged or incomplete";
      case PictureRefusal.UnsupportedKind(PictureRefusal.Kind kind) ->
          "Is of a kind that is not supported";
    };
  }
}
