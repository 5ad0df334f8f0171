package refcheck.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import refcheck.emulator.data.PrivateFolder;

/**
 * Stores the stream positions of the last moment when no event was in flight. Queues are in memory:
 * after a restart, all later records are published again. Consumers are idempotent, so repeated
 * records have no further effect.
 */
record Checkpoints(PrivateFolder data) {
  private static final String FILE = "checkpoints.properties";

  Map<String, Map<String, String>> read() {
    var checkpoints = new LinkedHashMap<String, Map<String, String>>();
    if (!data.list(FILE).contains(FILE)) {
      return checkpoints;
    }
    var properties = new Properties();
    try {
      properties.load(new StringReader(new String(data.read(FILE), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    for (var key : properties.stringPropertyNames()) {
      var names = key.split("\\|", 2);
      checkpoints
          .computeIfAbsent(names[0], _ -> new LinkedHashMap<>())
          .put(names[1], properties.getProperty(key));
    }
    return checkpoints;
  }

  void write(Map<String, Map<String, String>> checkpoints) {
    var properties = new Properties();
    checkpoints.forEach((stream, shards) ->
        shards.forEach((shard, at) -> properties.setProperty(stream + "|" + shard, at)));
    var text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + FILE, e);
    }
    data.write(FILE, text.toString().getBytes(UTF_8));
  }
}
