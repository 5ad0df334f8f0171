package refcheck.lambda;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a browser posted it. A form with a defect must not be stored, because a field could be
 * lost or replaced unseen. Its text is kept as well as it can be read, to be shown to the sender.
 *
 * @param defect why the form cannot be read for certain
 * @param fields in the order of the body; names are unique if there is no defect
 * @param text the whole body, if its media type is one whose fields are not read
 */
public record PostedForm(Optional<Defect> defect, List<Field> fields, String text) {
  private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

  /** A form in which every field is full of Chinese: nine bytes for each character. */
  private static final int MAX_BYTES = 96 * 1024;

  /** Larger bodies are not given back: a reply of Lambda has at most 6 MB, much of it markup. */
  private static final int MAX_SHOWN_BYTES = 512 * 1024;

  /** A form with more fields is given back as text: each field has markup of its own. */
  private static final int MAX_FIELDS = 200;

  /** One field of the form. */
  public record Field(String name, String value) {
    @Override
    public String toString() {
      return "Field";
    }
  }

  /** Why a form is refused. */
  public enum Defect {
    /** Larger than 96 KiB. */
    TOO_LARGE(413),
    /** Not {@code application/x-www-form-urlencoded}. */
    MEDIA_TYPE(415),
    /** Not UTF-8, or declared as another charset. */
    CHARSET(400),
    /** One name occurs twice. No form of ours has such a field. */
    REPEATED_FIELD(400);

    private final int status;

    Defect(int status) {
      this.status = status;
    }

    /** The HTTP status of the reply. */
    public int status() {
      return status;
    }
  }

  static PostedForm of(byte[] body, ContentType type) {
    if (body.length > MAX_SHOWN_BYTES) {
      return new PostedForm(Optional.of(Defect.TOO_LARGE), List.of(), "");
    }
    if (body.length > 0 && !type.name().equals(MEDIA_TYPE)) {
      return unread(Defect.MEDIA_TYPE, body, type);
    }
    if (type.isUnlikeAscii(body)) {
      return unread(Defect.CHARSET, body, type);
    }
    var encoded = UrlEncodedForm.parse(body);
    if (encoded.pairs().size() > MAX_FIELDS) {
      return unread(Defect.TOO_LARGE, body, type);
    }
    var charset = type.guessCharset(encoded.bytes());
    var fields = encoded.fields(charset);
    return new PostedForm(
        body.length > MAX_BYTES
            ? Optional.of(Defect.TOO_LARGE)
            : charset.isDeclaredUtf8() ? repeated(fields) : Optional.of(Defect.CHARSET),
        fields,
        "");
  }

  private static PostedForm unread(Defect defect, byte[] body, ContentType type) {
    return new PostedForm(Optional.of(defect), List.of(), type.decode(body));
  }

  private static Optional<Defect> repeated(List<Field> fields) {
    var names = new HashSet<String>();
    return fields.stream().allMatch(field -> names.add(field.name()))
        ? Optional.empty()
        : Optional.of(Defect.REPEATED_FIELD);
  }

  /** The fields by name. Empty if the form has a defect. */
  public Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    if (defect.isEmpty()) {
      fields.forEach(field -> values.put(field.name(), field.value()));
    }
    return values;
  }

  @Override
  public String toString() {
    return "PostedForm[" + defect + "]";
  }
}
