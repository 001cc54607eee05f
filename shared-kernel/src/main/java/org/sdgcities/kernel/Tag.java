package org.sdgcities.kernel;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mark by which events are found, such as `city:mwanza`.
public record Tag(String key, String value) {

  public Tag {
    if (key.isEmpty() || value.isEmpty() || key.indexOf(':') >= 0 || value.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("not a tag: " + key + ':' + value);
    }
  }

  /// @return the tags of all subjects, in their order; absent subjects give none
  public static Set<Tag> of(@Nullable Subject... subjects) {
    Set<Tag> tags = new LinkedHashSet<>();
    Arrays.stream(subjects).flatMap(Tag::tagsOf).forEach(tags::add);
    return tags;
  }

  private static Stream<Tag> tagsOf(@Nullable Subject subject) {
    return subject == null ? Stream.empty() : subject.tags().stream();
  }

  @Override
  public String toString() {
    return key + ':' + value;
  }
}
