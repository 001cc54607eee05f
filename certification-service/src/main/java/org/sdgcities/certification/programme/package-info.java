/// Hubs and labs.
@NullMarked
package org.sdgcities.certification.programme;

import org.jspecify.annotations.NullMarked;
