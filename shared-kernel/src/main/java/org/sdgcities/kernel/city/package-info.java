/// Cities, their enrolment and their cycles of certification.
@NullMarked
package org.sdgcities.kernel.city;

import org.jspecify.annotations.NullMarked;
