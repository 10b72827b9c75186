/// One-time passwords by time (RFC 6238) and the text in which their secrets travel (RFC 4648 base 32).
@NullMarked
package org.anlan.rules.otp;

import org.jspecify.annotations.NullMarked;
