/// What happens to the services when processes die, disks fill and servers change places: each
/// service is a process of its own, as it is deployed.
@NullMarked
package org.sdgcities.standalone.faults;

import org.jspecify.annotations.NullMarked;
