package org.anlan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/// The walls of the house: who may know whom, who may ask the clock, whose SQL touches what.
class StructureTest {

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.anlan");

  private static final Set<String> CLOCK_CALLS =
      Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");

  @Test
  void modules_have_no_cycles_and_reach_into_no_other_modules_inside() {
    Floors.modules().verify();
  }

  @Test
  void a_module_knows_only_the_floors_below_and_its_left() {
    var order = Floors.order();
    var wrong = new ArrayList<String>();
    for (var from : CODE) {
      var room = module(from.getPackageName());
      for (var dependency : from.getDirectDependenciesFromSelf()) {
        var other = module(dependency.getTargetClass().getPackageName());
        if (room == null || other == null || room.equals(other)) continue;
        if (order.indexOf(other) > order.indexOf(room)) wrong.add(dependency.getDescription());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_module_stands_on_a_floor() {
    var known = Floors.order();
    assertThat(Floors.modules().stream().map(m -> m.getIdentifier().toString())).isSubsetOf(known);
  }

  @Test
  void only_the_clock_configuration_asks_the_machine_for_the_time() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.anlan.ClockConfiguration")
        .should()
        .callCodeUnitWhere(describe("the system clock", StructureTest::asksTheClock))
        .check(CODE);
  }

  /// A component's annotation is also one of its field, which Spring, once the beans are prepared at build time, tries in vain to set.
  @Test
  void records_take_no_settings_as_components() {
    var wrong =
        CODE.stream()
            .filter(type -> type.isRecord())
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.isAnnotatedWith(Value.class))
            .map(field -> field.getFullName());
    assertThat(wrong).isEmpty();
  }

  @Test
  void rules_are_pure() {
    noClasses()
        .that()
        .resideInAPackage("org.anlan.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "java.sql..",
            "java.net.http..",
            "java.nio.file..",
            "jakarta..")
        .check(new ClassFileImporter().importPackages("org.anlan.rules"));
  }

  @Test
  void no_name_says_little() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Vo|Abstract[A-Z]\\w*)$")
        .check(CODE);
  }

  @Test
  void a_modules_sql_touches_only_its_own_schema() throws IOException {
    var names = Floors.order();
    var reference = Pattern.compile("(?:from|join|into|update|table)\\s+([a-z]+)\\.[a-z_]+");
    var wrong = new ArrayList<String>();
    for (var file : javaAndSql()) {
      var owner = names.stream().filter(n -> file.toString().contains("/" + n + "/")).findFirst();
      var found = reference.matcher(Files.readString(file));
      while (found.find())
        if (names.contains(found.group(1)) && owner.filter(found.group(1)::equals).isEmpty())
          wrong.add(file + ": " + found.group());
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Path> javaAndSql() throws IOException {
    try (var files = Files.walk(Path.of("src", "main"))) {
      return files.filter(f -> f.toString().matches(".*\\.(java|sql)")).toList();
    }
  }

  private static boolean asksTheClock(JavaCall<?> call) {
    var owner = call.getTargetOwner().getFullName();
    var name = call.getName();
    var noArguments = call.getTarget().getRawParameterTypes().isEmpty();
    return CLOCK_CALLS.contains(name)
            && (owner.startsWith("java.time.") || owner.equals("java.lang.System"))
            && (noArguments || name.equals("now"))
        || owner.equals("java.util.Date") && name.equals("<init>") && noArguments;
  }

  private static @org.jspecify.annotations.Nullable String module(String packageName) {
    var parts = packageName.split("\\.");
    return parts.length < 3 || parts[2].equals("rules") ? null : parts[2];
  }
}
