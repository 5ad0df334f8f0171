package refcheck.createcheck;

import refcheck.api.CharacterNames;
import refcheck.domain.EmailAddress.Defect;

/** Describes the error in an email address and its position, without quoting the address. */
final class EmailErrorMessages {
  private EmailErrorMessages() {}

  static String message(Defect defect) {
    return switch (defect.reason()) {
      case NO_AT -> "has no @";
      case SECOND_AT -> "has a second @ at character " + defect.position();
      case BAD_CHARACTER ->
          "cannot have " + CharacterNames.at(defect.character(), defect.position());
      case MISPLACED_DOT ->
          "has a dot at character "
              + defect.position()
              + " that stands at an end, beside the @ or beside another dot";
      case NOTHING_BEFORE_AT -> "has nothing before the @";
      case LOCAL_TOO_LONG -> "has more than 64 characters before the @";
      case NO_DOT_IN_DOMAIN -> "has no dot after the @";
      case BAD_DOMAIN -> "has no valid domain name after the @";
      case TOO_LONG -> "has more than 254 characters when its domain is written in ASCII";
    };
  }
}
