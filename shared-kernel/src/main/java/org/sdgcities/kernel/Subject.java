package org.sdgcities.kernel;

import java.util.List;

/// What an event can be about. A part of something larger gives the tags of the larger thing too:
/// the events of a step are events of its city.
public interface Subject {

  /// @return the narrowest tag first
  List<Tag> tags();
}
