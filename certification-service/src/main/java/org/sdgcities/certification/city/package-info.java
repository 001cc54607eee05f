/// Cities, and how they come into the programme.
@NullMarked
package org.sdgcities.certification.city;

import org.jspecify.annotations.NullMarked;
