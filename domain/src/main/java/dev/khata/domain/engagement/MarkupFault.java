package dev.khata.domain.engagement;

/** Why a text is not published as Markdown. */
public enum MarkupFault {
  /** HTML stands in it, other than as code. */
  RAW_HTML,
  /** A link, a picture or a definition of one leads elsewhere than to http or https. */
  LINK_NOT_WEB,
  /** Quotes, lists or emphasis within each other beyond what any reader shows. */
  NESTED_TOO_DEEP
}
