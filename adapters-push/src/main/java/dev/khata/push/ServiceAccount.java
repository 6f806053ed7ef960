package dev.khata.push;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As whom Khata speaks to Google: what stands in the JSON file that Firebase makes for a service
 * account.
 *
 * @param project to which the app belongs
 * @param email the account's name
 * @param keyId by which Google knows the key
 * @param key signs assertions
 * @param tokenUri where an assertion is changed for an access token
 */
public record ServiceAccount(
    String project, String email, Optional<String> keyId, RSAPrivateKey key, URI tokenUri) {
  private static final List<String> NEEDED =
      List.of("client_email", "private_key", "project_id", "token_uri");
  private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,99}");
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]*)-----END PRIVATE KEY-----\\s*");

  /**
   * @throws BadServiceAccount when it is not the key of one
   */
  public static ServiceAccount read(String json) {
    ObjectNode file =
        Json.read(json).orElseThrow(() -> new BadServiceAccount("the file is not a JSON object"));
    List<String> missing =
        NEEDED.stream().filter(field -> Json.text(file, field).isEmpty()).toList();
    if (!missing.isEmpty()) {
      throw new BadServiceAccount("the file lacks " + String.join(", ", missing));
    }
    return new ServiceAccount(
        project(needed(file, "project_id")),
        needed(file, "client_email"),
        Json.text(file, "private_key_id"),
        key(needed(file, "private_key")),
        tokenUri(needed(file, "token_uri")));
  }

  private static String needed(ObjectNode file, String field) {
    return Json.text(file, field).orElseThrow();
  }

  private static String project(String id) {
    if (!PROJECT.matcher(id).matches()) {
      throw new BadServiceAccount("the file's project_id is none");
    }
    return id;
  }

  private static RSAPrivateKey key(String pem) {
    Matcher matcher = PEM.matcher(pem);
    if (matcher.matches()) {
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(matcher.group(1));
        return (RSAPrivateKey)
            KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        // Said below; the exception's message may repeat the key.
      }
    }
    throw new BadServiceAccount("the file's private_key is no RSA key in PEM (PKCS#8)");
  }

  private static URI tokenUri(String text) {
    try {
      URI uri = new URI(text);
      if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new BadServiceAccount("the file's token_uri is no http or https URL");
  }

  /** Masked. */
  @Override
  public String toString() {
    return "ServiceAccount[" + project + "]";
  }
}
