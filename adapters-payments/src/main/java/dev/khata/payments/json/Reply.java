package dev.khata.payments.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What came of a request to a gateway. */
public sealed interface Reply {

  /** An object, under whatever status of HTTP. */
  record Said(int status, ObjectNode body) implements Reply {

    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    /** Masked: it holds names and numbers of payers. */
    @Override
    public String toString() {
      return "Said[" + status + "]";
    }
  }

  /** The request may have arrived, and no answer came that can be read. */
  record Unclear(String reason) implements Reply {}
}
