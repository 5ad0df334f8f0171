package refcheck.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * How far the stream was followed when nothing was in flight any more. Queues live in memory: after
 * a restart everything since then is published again, and what is done already is seen to be done.
 */
record Checkpoints(Path file) {

  static Checkpoints in(Path data) {
    return new Checkpoints(data.resolve("checkpoints.properties"));
  }

  Map<String, Map<String, String>> read() {
    var checkpoints = new LinkedHashMap<String, Map<String, String>>();
    if (!Files.exists(file)) {
      return checkpoints;
    }
    try (var reader = Files.newBufferedReader(file)) {
      var properties = new Properties();
      properties.load(reader);
      for (var key : properties.stringPropertyNames()) {
        var names = key.split("\\|", 2);
        checkpoints
            .computeIfAbsent(names[0], _ -> new LinkedHashMap<>())
            .put(names[1], properties.getProperty(key));
      }
      return checkpoints;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  void write(Map<String, Map<String, String>> checkpoints) {
    var properties = new Properties();
    checkpoints.forEach((stream, shards) ->
        shards.forEach((shard, at) -> properties.setProperty(stream + "|" + shard, at)));
    try {
      var written = file.resolveSibling("checkpoints.new");
      try (var writer = Files.newBufferedWriter(written)) {
        properties.store(writer, null);
      }
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
