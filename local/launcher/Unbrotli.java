import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.brotli.dec.BrotliInputStream;

/** Decompresses a Brotli file: {@code Unbrotli from to}. A bare machine has no tool for it. */
final class Unbrotli {
  private Unbrotli() {}

  public static void main(String... paths) throws IOException {
    try (var from = new BrotliInputStream(new FileInputStream(paths[0]), 1 << 16);
        var to = new FileOutputStream(paths[1])) {
      from.transferTo(to);
    }
  }
}
