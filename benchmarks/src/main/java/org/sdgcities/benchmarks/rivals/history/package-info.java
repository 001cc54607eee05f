/// Loading the state of an entity whose history is long, and of one whose history is short.
@NullMarked
package org.sdgcities.benchmarks.rivals.history;

import org.jspecify.annotations.NullMarked;
