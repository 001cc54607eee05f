/// Files that prove something.
@NullMarked
package org.sdgcities.kernel.evidence;

import org.jspecify.annotations.NullMarked;
