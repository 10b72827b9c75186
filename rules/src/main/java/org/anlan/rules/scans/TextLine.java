package org.anlan.rules.scans;

/// A line of text as it was read off a picture.
public record TextLine(Quad box, Ctc read) {

  public String text() {
    return read.text();
  }

  /// The mean of its letters, 0 for none.
  public double sureness() {
    return read.sureness().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
