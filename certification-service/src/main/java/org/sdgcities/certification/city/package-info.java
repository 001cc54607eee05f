/// Cities and their cycles.
@NullMarked
package org.sdgcities.certification.city;

import org.jspecify.annotations.NullMarked;
