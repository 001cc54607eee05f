/// How the service says no: for each rule a scene in which somebody is refused by it.
@NullMarked
package org.sdgcities.standalone.refusal;

import org.jspecify.annotations.NullMarked;
