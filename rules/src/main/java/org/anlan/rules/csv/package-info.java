/// Tables as text: comma-separated values (RFC 4180).
@org.jspecify.annotations.NullMarked
package org.anlan.rules.csv;
