package org.sdgcities.standalone.house.circle.one;

import org.sdgcities.standalone.house.circle.other.Back;

/// One half of a circle.
public record There(Back back) {}
