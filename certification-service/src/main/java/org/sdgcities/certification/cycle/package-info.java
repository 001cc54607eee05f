/// Rounds of certification: when a city may begin one.
@NullMarked
package org.sdgcities.certification.cycle;

import org.jspecify.annotations.NullMarked;
