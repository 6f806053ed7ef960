package dev.khata.domain.engagement;

/** How the text of content is to be read. */
public enum ContentFormat {
  /** As it stands. */
  PLAIN,
  /** As Markdown, without HTML and with links to the web alone. */
  MARKDOWN
}
