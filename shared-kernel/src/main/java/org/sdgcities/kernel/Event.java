package org.sdgcities.kernel;

import java.util.Set;

/// Something that happened and was recorded. Each feature's events are a sealed interface of
/// records; each record declares its stored name and version, which never follow the Java class.
public interface Event {

  /// @return what the event is about; whoever decides finds it by these tags
  Set<Tag> tags();
}
