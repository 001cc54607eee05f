/// How rivals are measured: turn by turn, in windows that count only if nobody else worked the
/// machine.
@NullMarked
package org.sdgcities.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
