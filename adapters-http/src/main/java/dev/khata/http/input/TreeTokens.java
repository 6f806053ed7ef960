package dev.khata.http.input;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;

/** The tokens of a tree, in which the text of a number is what was typed. */
final class TreeTokens extends TreeTraversingParser {
  TreeTokens(JsonNode tree, ObjectMapper mapper) {
    super(tree, mapper);
  }

  @Override
  public String getText() {
    JsonToken token = currentToken();
    return token != null && token.isNumeric() ? currentNode().asText() : super.getText();
  }
}
