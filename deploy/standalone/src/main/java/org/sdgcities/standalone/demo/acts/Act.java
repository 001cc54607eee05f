package org.sdgcities.standalone.demo.acts;

import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One request of the story.
///
/// @param at the time of the story
/// @param key by which the service tells a repetition from a new request
/// @param by mail address of who sends it
/// @param path where it is sent
/// @param body in the order in which it is sent, for a repetition must say the same
/// @param file that goes with it, or null
public record Act(
    Instant at,
    String key,
    String by,
    String path,
    SequencedMap<String, Object> body,
    @Nullable Attachment file) {

  private static final Pattern REFERENCE = Pattern.compile("person:([a-z0-9.-]+@[a-z0-9.-]+)");

  /// Stands in paths and bodies for the id of somebody who is still to be registered.
  public static String person(String mail) {
    return "person:" + mail;
  }

  /// @param ids of people by their mail addresses
  /// @return the text with the ids of those it refers to
  public static String withIds(String text, Map<String, String> ids) {
    Matcher reference = REFERENCE.matcher(text);
    return reference.replaceAll(found -> {
      String id = ids.get(found.group(1));
      if (id == null) {
        throw new IllegalStateException(found.group(1) + " is not registered yet");
      }
      return id;
    });
  }
}
