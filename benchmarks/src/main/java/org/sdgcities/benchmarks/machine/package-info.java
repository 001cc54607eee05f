/// What the machine says of processes and of other load. Reads Linux's `/proc`.
@NullMarked
package org.sdgcities.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
