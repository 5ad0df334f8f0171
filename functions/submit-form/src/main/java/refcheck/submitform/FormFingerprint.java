package refcheck.submitform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.form.TypedText;

/**
 * Identifies what was typed into a form. The key of the hash is the link's token, which is stored
 * only sealed and hashed, so that a stored fingerprint reveals nothing.
 */
final class FormFingerprint {
  private FormFingerprint() {}

  static String of(LinkToken token, Map<String, String> typed) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.secret().getBytes(UTF_8), "HmacSHA256"));
      for (var field : new TreeMap<>(typed).entrySet()) {
        if (!TypedText.isBlank(field.getValue())) {
          mac.update((field.getKey() + "=" + field.getValue() + "\0").getBytes(UTF_8));
        }
      }
      return HexFormat.of().formatHex(mac.doFinal(), 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
