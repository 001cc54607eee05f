/// What the service does by itself: an event comes in, a command goes out when its time has come.
@NullMarked
package org.sdgcities.certification.automation;

import org.jspecify.annotations.NullMarked;
