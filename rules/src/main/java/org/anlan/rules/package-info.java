/// The city's rules as pure functions: values in, values out; no clock, no disk, no network.
@org.jspecify.annotations.NullMarked
package org.anlan.rules;
