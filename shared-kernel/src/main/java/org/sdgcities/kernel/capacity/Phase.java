package org.sdgcities.kernel.capacity;

/// When capacity was assessed.
public enum Phase {
  BEFORE,
  AFTER
}
