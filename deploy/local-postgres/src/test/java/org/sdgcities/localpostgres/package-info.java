/// Every start is a real one, in a directory of its own.
@NullMarked
package org.sdgcities.localpostgres;

import org.jspecify.annotations.NullMarked;
