package refcheck.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Compresses long texts in rows, because DynamoDB bills writes by size. */
public final class CompressedText {
  private CompressedText() {}

  /** The text in zlib's format. */
  public static byte[] compress(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The text that was compressed.
   *
   * @throws UncheckedIOException if the bytes are not in zlib's format
   */
  public static String decompress(byte[] bytes) {
    try (var inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(inflater.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
