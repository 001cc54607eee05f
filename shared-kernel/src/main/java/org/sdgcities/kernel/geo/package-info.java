/// Countries, regions and places.
@NullMarked
package org.sdgcities.kernel.geo;

import org.jspecify.annotations.NullMarked;
