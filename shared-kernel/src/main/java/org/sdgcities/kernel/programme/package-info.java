/// Regional support hubs and city labs.
@NullMarked
package org.sdgcities.kernel.programme;

import org.jspecify.annotations.NullMarked;
