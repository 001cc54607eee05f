/// How what has happened counts towards the criteria.
@NullMarked
package org.sdgcities.kernel.progress;

import org.jspecify.annotations.NullMarked;
