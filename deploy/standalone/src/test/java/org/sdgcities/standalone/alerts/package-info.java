/// The alert rules for those who watch over the services.
@NullMarked
package org.sdgcities.standalone.alerts;

import org.jspecify.annotations.NullMarked;
