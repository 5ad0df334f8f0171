package refcheck.emulator.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import refcheck.emulator.json.JsonNodes;

/** The KMS encryption context: names and values that a ciphertext is bound to. */
final class EncryptionContext {

  private static final int LIMIT = 8192;

  private final SortedMap<String, String> entries;

  private EncryptionContext(SortedMap<String, String> entries) {
    this.entries = Collections.unmodifiableSortedMap(entries);
  }

  static EncryptionContext read(JsonNode request, String field) {
    var entries = new TreeMap<String, String>();
    var context = JsonNodes.at(request, field).filter(found -> !found.isNull());
    for (var entry : context.map(JsonNode::entries).orElse(List.of())) {
      entries.put(entry.getKey(), value(entry.getValue()));
    }
    return new EncryptionContext(entries);
  }

  /** A unique encoding: sorted, with the number of entries and the length of each text. */
  byte[] canonical() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(entries.size());
      for (var entry : entries.entrySet()) {
        write(out, entry.getKey());
        write(out, entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    if (bytes.size() > LIMIT) {
      throw new AwsRefusal(
          "ValidationException", "The encryption context is longer than " + LIMIT + " bytes");
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String value(JsonNode value) {
    if (!value.isString()) {
      throw new AwsRefusal(
          "ValidationException", "A value of an encryption context must be a string");
    }
    return value.getStringValue();
  }
}
