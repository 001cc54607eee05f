/// The certification service: commands in, events out. Each package is a feature; this one puts
/// them together.
@NullMarked
package org.sdgcities.certification;

import org.jspecify.annotations.NullMarked;
