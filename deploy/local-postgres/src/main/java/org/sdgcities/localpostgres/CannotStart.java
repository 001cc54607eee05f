package org.sdgcities.localpostgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// The database cannot be had. The message is one sentence for whoever started the program: print
/// it, without the stack, and exit with code 2.
public sealed class CannotStart extends RuntimeException permits CannotStart.InUse {
  private static final long serialVersionUID = 1L;
  private static final Pattern COMPLAINT =
      Pattern.compile(
          "FATAL:|PANIC:|error:|invalid value for parameter|unrecognized configuration parameter|could not bind");
  private static final Pattern LINE_START = Pattern.compile("^.*?(LOG|FATAL|PANIC|error): +");

  CannotStart(String sentence) {
    super(sentence);
  }

  CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /// Another live process holds the data directory.
  public static final class InUse extends CannotStart {
    private static final long serialVersionUID = 1L;

    InUse(Path directory, String holder) {
      super(
          "The data directory %s is in use by another running copy%s: stop that one first, or choose another directory."
              .formatted(directory, holder));
    }
  }

  static CannotStart noSpace(Path place, String detail) {
    return new CannotStart(
        "There is no space left for the database in %s (%s): free some, or choose a directory on another disk."
            .formatted(place, detail));
  }

  static CannotStart notWritable(Path place, String detail) {
    return new CannotStart(
        "The directory %s may not be written (%s): correct its owner and permissions, or choose another one."
            .formatted(place, detail));
  }

  /// What PostgreSQL's programs or the file system said, as one sentence.
  static CannotStart saying(String what, String output, Path place, Path details) {
    String lower = output.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("disk quota exceeded")) {
      return noSpace(place, "PostgreSQL ran out of it");
    }
    if (lower.contains("permission denied") || lower.contains("read-only file system")) {
      return notWritable(place, tellingLine(output));
    }
    return new CannotStart(
        "PostgreSQL could not %s: %s; see %s.".formatted(what, tellingLine(output), details));
  }

  static CannotStart because(IOException failure, Path place) {
    String message = String.valueOf(failure.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    CannotStart sentence;
    if (lower.contains("no space left") || lower.contains("disk quota exceeded")) {
      sentence = noSpace(place, message);
    } else if (failure instanceof AccessDeniedException || lower.contains("read-only")) {
      sentence = notWritable(place, message);
    } else {
      sentence = new CannotStart("The directory %s cannot be used: %s.".formatted(place, failure));
    }
    sentence.initCause(failure);
    return sentence;
  }

  /// The first complaint is the cause, what follows only its effects.
  private static String tellingLine(String output) {
    return output
        .lines()
        .filter(line -> COMPLAINT.matcher(line).find())
        .findFirst()
        .or(() -> output.lines().filter(line -> !line.isBlank()).reduce((_, last) -> last))
        .map(line -> LINE_START.matcher(line).replaceFirst("").strip())
        .orElse("it said nothing");
  }
}
