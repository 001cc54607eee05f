/// The decisions on Axon's command bus.
@NullMarked
package org.sdgcities.certification.platform.axon;

import org.jspecify.annotations.NullMarked;
