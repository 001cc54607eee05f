package org.sdgcities.query.steps.content;

/// Something that a form offers.
///
/// @param value as the form sends it
/// @param label as people read it
public record Choice(String value, String label) {

  public static Choice numbered(int number, String title) {
    return new Choice(Integer.toString(number), number + ". " + title);
  }
}
