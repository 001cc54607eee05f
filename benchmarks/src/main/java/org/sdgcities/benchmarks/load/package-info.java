/// What is measured runs in a process of its own, so that its memory and its processor time are its
/// own too. Needs nothing but the JDK.
@NullMarked
package org.sdgcities.benchmarks.load;

import org.jspecify.annotations.NullMarked;
