package refcheck.api;

/**
 * Describes one character of a value, so that the client can find it without the value being shown.
 */
public final class CharacterNames {
  private CharacterNames() {}

  /** The character by its code point and Unicode name, and its position from 1. */
  public static String at(int character, int position) {
    var name = Character.getName(character);
    return "U+%04X%s at character %d"
        .formatted(character, name == null ? "" : " (" + name + ")", position);
  }
}
