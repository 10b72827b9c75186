package org.anlan.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task list that a person keeps under a name, perhaps for the whole unit.
///
/// @param unit the unit whose posts see it too
/// @param standard opened first
record SavedList(
    UUID id, String person, String name, @Nullable String unit, boolean standard, Look look) {

  static final int LONGEST_NAME = 40;
  static final int MOST = 20;
  static final int LONGEST_WORDS = 80;

  /// What is shown, and how.
  ///
  /// @param q part of a number, an address or the words
  /// @param columns those beside deadline and number, which are always there
  record Look(
      TaskQuery.View view,
      @Nullable String q,
      @Nullable String kind,
      @Nullable Stage stage,
      @Nullable Light light,
      TaskQuery.Sort sort,
      List<Column> columns,
      Density density) {}

  enum Light {
    @JsonProperty("red")
    RED,
    @JsonProperty("yellow")
    YELLOW,
    @JsonProperty("green")
    GREEN
  }

  enum Column {
    @JsonProperty("matter")
    MATTER,
    @JsonProperty("place")
    PLACE,
    @JsonProperty("step")
    STEP,
    @JsonProperty("stage")
    STAGE,
    @JsonProperty("unit")
    UNIT,
    @JsonProperty("holder")
    HOLDER,
    @JsonProperty("reporters")
    REPORTERS,
    @JsonProperty("opened")
    OPENED,
    @JsonProperty("due")
    DUE
  }

  enum Density {
    @JsonProperty("normal")
    NORMAL,
    @JsonProperty("dense")
    DENSE
  }
}
