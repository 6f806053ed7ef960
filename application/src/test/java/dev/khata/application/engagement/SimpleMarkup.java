package dev.khata.application.engagement;

import dev.khata.domain.engagement.Markup;
import dev.khata.domain.engagement.MarkupFault;
import dev.khata.domain.kernel.Prose;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows tags, links in the line, code in the line and quotes, each in its plainest form. */
public final class SimpleMarkup implements Markup {
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern TAG = Pattern.compile("</?[a-z]+>");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!(?i)https?://)");
  private static final Pattern DEEP = Pattern.compile("(?:> ){51}");

  @Override
  public Optional<MarkupFault> fault(Prose markdown) {
    String text = CODE.matcher(markdown.text()).replaceAll("");
    if (DEEP.matcher(text).find()) {
      return Optional.of(MarkupFault.NESTED_TOO_DEEP);
    }
    if (TAG.matcher(text).find()) {
      return Optional.of(MarkupFault.RAW_HTML);
    }
    return LINK.matcher(text).find() ? Optional.of(MarkupFault.LINK_NOT_WEB) : Optional.empty();
  }
}
