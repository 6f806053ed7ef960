#!/usr/bin/env bash
# A contract in OpenAPI 3.1 whose amounts turn from text into numbers, given to Java's tools.
#
# Versions   org.openapitools.openapidiff:openapi-diff-core 2.1.3,
#            com.atlassian.oai:swagger-request-validator-core 2.46.0; any JDK from 17 on
# Guess      A tool that reads a 3.1 document either checks it as it does a 3.0 one or says that it
#            doesn't know 3.1.
# Behaviour  Both read it without a word and see no types in it. openapi-diff calls "string" against
#            "number" no difference, and the validator takes answers with a number for text and text
#            for a number. required and enum are looked at, so that a first try shows that they work.
#            The same document as 3.0.3 is judged right.
# It matters The gate that should keep a breaking contract from being released, and the contract tests of
#            a client, stay green while balances change from "10.50" to 10.5.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>contract</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.openapitools.openapidiff</groupId>
      <artifactId>openapi-diff-core</artifactId>
      <version>2.1.3</version>
    </dependency>
    <dependency>
      <groupId>com.atlassian.oai</groupId>
      <artifactId>swagger-request-validator-core</artifactId>
      <version>2.46.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > api.json <<'JSON'
{
  "openapi": "3.1.0",
  "info": {"title": "Wallet", "version": "1"},
  "paths": {
    "/wallet": {
      "get": {
        "operationId": "wallet",
        "responses": {
          "200": {
            "description": "The wallet.",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Wallet"}}}
          }
        }
      }
    }
  },
  "components": {
    "schemas": {
      "Wallet": {
        "type": "object",
        "required": ["balance"],
        "properties": {
          "balance": {"type": "string"},
          "points": {"type": "integer"},
          "status": {"type": "string", "enum": ["open", "closed"]}
        }
      }
    }
  }
}
JSON
cat > Contract.java <<'JAVA'
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.openapidiff.core.OpenApiCompare;

public class Contract {
  public static void main(String[] args) throws Exception {
    for (String version : new String[] {"3.0.3", "3.1.0"}) {
      String old = Files.readString(Path.of("api.json")).replace("3.1.0", version);
      String[][] changes = {
        {"\"balance\": {\"type\": \"string\"}", "\"balance\": {\"type\": \"number\"}"},
        {"\"points\": {\"type\": \"integer\"}", "\"points\": {\"type\": \"string\"}"},
        {"[\"open\", \"closed\"]", "[\"open\"]"},
        {"[\"balance\"]", "[\"balance\", \"points\"]"},
      };
      for (String[] change : changes) {
        var diff = OpenApiCompare.fromContents(old, old.replace(change[0], change[1]));
        System.out.println(version + " openapi-diff " + change[0] + " to " + change[1] + ": "
            + (diff.isUnchanged() ? "no difference" : diff.isCompatible() ? "compatible" : "breaking"));
      }
      var validator = OpenApiInteractionValidator.createForInlineApiSpecification(old).build();
      String[] answers = {
        "{\"balance\":\"10.50\",\"points\":3,\"status\":\"open\"}", "{\"balance\":10.5}",
        "{\"balance\":\"10.50\",\"points\":\"three\"}", "{\"balance\":\"10.50\",\"status\":\"frozen\"}", "{\"points\":3}",
      };
      for (String answer : answers) {
        var report = validator.validateResponse("/wallet", Request.Method.GET,
            SimpleResponse.Builder.ok().withContentType("application/json").withBody(answer).build());
        System.out.println(version + " validator " + answer + ": " + (report.hasErrors() ? "wrong" : "right"));
      }
    }
  }
}
JAVA
java -cp 'jars/*' Contract.java 2> log | tee seen
diff - seen << 'EXPECTED'
3.0.3 openapi-diff "balance": {"type": "string"} to "balance": {"type": "number"}: breaking
3.0.3 openapi-diff "points": {"type": "integer"} to "points": {"type": "string"}: breaking
3.0.3 openapi-diff ["open", "closed"] to ["open"]: compatible
3.0.3 openapi-diff ["balance"] to ["balance", "points"]: compatible
3.0.3 validator {"balance":"10.50","points":3,"status":"open"}: right
3.0.3 validator {"balance":10.5}: wrong
3.0.3 validator {"balance":"10.50","points":"three"}: wrong
3.0.3 validator {"balance":"10.50","status":"frozen"}: wrong
3.0.3 validator {"points":3}: wrong
3.1.0 openapi-diff "balance": {"type": "string"} to "balance": {"type": "number"}: no difference
3.1.0 openapi-diff "points": {"type": "integer"} to "points": {"type": "string"}: no difference
3.1.0 openapi-diff ["open", "closed"] to ["open"]: compatible
3.1.0 openapi-diff ["balance"] to ["balance", "points"]: compatible
3.1.0 validator {"balance":"10.50","points":3,"status":"open"}: right
3.1.0 validator {"balance":10.5}: right
3.1.0 validator {"balance":"10.50","points":"three"}: right
3.1.0 validator {"balance":"10.50","status":"frozen"}: wrong
3.1.0 validator {"points":3}: wrong
EXPECTED
