package org.anlan.documents;

/// The number of an official document 发文字号: the issuer's and the kind's mark, the year, the serial without gaps, such as 临城督〔2026〕12号
/// (GB/T 9704-2012 §7.2.5: Arabic figures, the year in full within hexagonal brackets, no 第, no leading zeros).
///
/// @param series the issuer's and the kind's mark; each series counts for itself, each year from 1
record DocumentNumber(String series, int year, int serial) {

  String text() {
    return "%s〔%d〕%d号".formatted(series, year, serial);
  }
}
