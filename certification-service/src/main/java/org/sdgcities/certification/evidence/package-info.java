/// Files that support a step, stored by their digest.
@NullMarked
package org.sdgcities.certification.evidence;

import org.jspecify.annotations.NullMarked;
