package org.anlan.http;

/// A part of the platform that says how it is.
@FunctionalInterface
public interface Gauge {

  Sign read();
}
