/// The demonstration: a programme of some years, played through the public HTTP API. All people and
/// figures in it are invented.
@NullMarked
package org.sdgcities.standalone.demo;

import org.jspecify.annotations.NullMarked;
