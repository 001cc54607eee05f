/// Who is given which role, and who may give it.
@NullMarked
package org.sdgcities.certification.roles;

import org.jspecify.annotations.NullMarked;
