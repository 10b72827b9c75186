@NullMarked
package org.anlan.scans;

import org.jspecify.annotations.NullMarked;
