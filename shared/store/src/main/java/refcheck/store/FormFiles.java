package refcheck.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import refcheck.domain.form.Form;

/**
 * Finds forms by their id. A form is a file {@code refcheck/forms/<id>.json} on the class path, so
 * any module can add one.
 */
public final class FormFiles {
  /** The id of the form of a check whose request names none. */
  public static final String DEFAULT = "tpl_general";

  /** Ids come from requests: they must not lead to another folder. */
  private static final Pattern ID = Pattern.compile("[a-z0-9_]{1,60}");

  /** Only forms that exist: requests must not fill the memory. */
  private static final Map<String, Form> READ = new ConcurrentHashMap<>();

  private FormFiles() {}

  /** Whether there is a form with this id. Does not read it. */
  static boolean exists(String id) {
    return ID.matcher(id).matches()
        && (READ.containsKey(id) || FormFiles.class.getResource("/" + path(id)) != null);
  }

  /**
   * The form with this id; empty if there is none. Reads its file once.
   *
   * @throws FormFileException if the file is not valid
   */
  public static Optional<Form> find(String id) {
    return exists(id) ? Optional.of(READ.computeIfAbsent(id, FormFiles::read)) : Optional.empty();
  }

  private static Form read(String id) {
    var path = path(id);
    try {
      var files = files(path);
      if (files.size() != 1) {
        throw new FormFileException(path + " is on the class path more than once: " + files);
      }
      try (var bytes = files.getFirst().openStream()) {
        return FormReader.read(path, id, bytes.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<URL> files(String path) throws IOException {
    var files = FormFiles.class.getClassLoader().getResources(path);
    return Collections.list(files);
  }

  private static String path(String id) {
    return "refcheck/forms/" + id + ".json";
  }
}
