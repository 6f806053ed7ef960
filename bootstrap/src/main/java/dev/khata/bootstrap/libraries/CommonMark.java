package dev.khata.bootstrap.libraries;

import dev.khata.domain.engagement.Markup;
import dev.khata.domain.engagement.MarkupFault;
import dev.khata.domain.kernel.Prose;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Judges what commonmark-java makes of a text. A definition of a link counts whether or not
 * anything refers to it, since another renderer may find that something does.
 *
 * <p>The parser itself stops looking a hundred levels deep, and takes what lies below for text; so
 * nothing as deep as half of that is let through.
 */
public final class CommonMark implements Markup {
  private static final int DEEPEST = 50;
  private static final Pattern WEB =
      Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Parser parser = Parser.builder().build();

  @Override
  public Optional<MarkupFault> fault(Prose markdown) {
    int depth = 0;
    Node node = parser.parse(markdown.text());
    while (true) {
      Optional<MarkupFault> fault = depth > DEEPEST ? tooDeep() : faultOf(node);
      if (fault.isPresent()) {
        return fault;
      }
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      while (depth > 0 && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      if (depth == 0) {
        return Optional.empty();
      }
      node = node.getNext();
    }
  }

  private static Optional<MarkupFault> faultOf(Node node) {
    return switch (node) {
      case HtmlInline inline -> Optional.of(MarkupFault.RAW_HTML);
      case HtmlBlock block -> Optional.of(MarkupFault.RAW_HTML);
      case Link link -> faultOf(link.getDestination());
      case Image image -> faultOf(image.getDestination());
      case LinkReferenceDefinition definition -> faultOf(definition.getDestination());
      default -> Optional.empty();
    };
  }

  private static Optional<MarkupFault> faultOf(String destination) {
    return WEB.matcher(destination).matches()
        ? Optional.empty()
        : Optional.of(MarkupFault.LINK_NOT_WEB);
  }

  private static Optional<MarkupFault> tooDeep() {
    return Optional.of(MarkupFault.NESTED_TOO_DEEP);
  }
}
