package org.anlan.demo.directory;

import java.util.List;
import org.anlan.rules.codes.DivisionCode;
import org.anlan.rules.codes.Uscc;

/// A body that works for the city. `duties` say what it answers for; `member` marks the 122 units of the hotline's net.
public record Unit(
    Uscc uscc,
    Naming naming,
    String kind,
    String level,
    DivisionCode division,
    String parent,
    List<String> duties,
    String phone) {

  /// The registered name, the short one people say, and the English one.
  public record Naming(String full, String brief, String english) {}

  public boolean has(String duty) {
    return duties.contains(duty);
  }
}
