package refcheck.createcheck;

import refcheck.domain.EmailAddress.Defect;
import refcheck.edge.CharacterNames;

/** Says what is wrong with an email address and where, without repeating the address. */
final class EmailErrorMessages {
  private EmailErrorMessages() {}

  static String message(Defect fault) {
    return switch (fault.reason()) {
      case NO_AT -> "has no @";
      case SECOND_AT -> "has a second @ at character " + fault.position();
      case BAD_CHARACTER -> "cannot have " + CharacterNames.at(fault.character(), fault.position());
      case MISPLACED_DOT ->
          "has a dot at character "
              + fault.position()
              + " that stands at an end, beside the @ or beside another dot";
      case NOTHING_BEFORE_AT -> "has nothing before the @";
      case LOCAL_TOO_LONG -> "has more than 64 characters before the @";
      case NO_DOT_IN_DOMAIN -> "has no dot after the @";
      case BAD_DOMAIN -> "has no valid domain name after the @";
      case TOO_LONG -> "has more than 254 characters when its domain is written in ASCII";
    };
  }
}
