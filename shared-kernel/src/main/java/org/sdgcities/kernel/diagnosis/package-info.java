/// Step 1: space and data.
@NullMarked
package org.sdgcities.kernel.diagnosis;

import org.jspecify.annotations.NullMarked;
