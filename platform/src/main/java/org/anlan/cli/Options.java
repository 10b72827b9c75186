package org.anlan.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The options of one call.
public record Options(Map<String, String> values) {

  static Options read(Verb verb, String[] arguments) {
    var values = new HashMap<String, String>();
    for (var i = 1; i < arguments.length; i += 2) {
      var name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
      if (!known(verb).anyMatch(name::equals))
        throw new Unusable(
            "unknown option '%s', see anlan %s --help".formatted(arguments[i], verb.name()));
      if (i + 1 == arguments.length)
        throw new Unusable("option --%s needs a value".formatted(name));
      if (values.put(name, arguments[i + 1]) != null)
        throw new Unusable("option --%s is given twice".formatted(name));
    }
    for (var option : verb.options())
      if (option.needed() && !values.containsKey(option.name()))
        throw new Unusable("option --%s is missing".formatted(option.name()));
    checkSeed(values.getOrDefault("seed", "20260101"));
    return new Options(Map.copyOf(values));
  }

  private static Stream<String> known(Verb verb) {
    return Stream.concat(
        verb.options().stream().map(Verb.Option::name), Stream.of("errors", "seed"));
  }

  private static void checkSeed(String seed) {
    if (!seed.matches("-?\\d{1,18}"))
      throw new Unusable("--seed '%s' is not a whole number".formatted(seed));
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Path path(String name) {
    var value =
        find(name).orElseThrow(() -> new Unusable("option --%s is missing".formatted(name)));
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new Unusable("--%s '%s' is not a file name".formatted(name, value));
    }
  }
}
