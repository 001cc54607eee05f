package org.sdgcities.standalone.house;

/// What planted faults are made of.
public final class Planted {
  private Planted() {}
}
