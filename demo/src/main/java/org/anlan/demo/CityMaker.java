package org.anlan.demo;

import java.nio.file.Path;
import org.anlan.demo.directory.DirectoryFiles;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.land.Land;
import org.anlan.demo.libraries.ActsFor;
import org.anlan.demo.libraries.Citizens;
import org.anlan.demo.libraries.Firms;
import org.anlan.demo.libraries.LibraryFiles;
import org.anlan.demo.map.MapFiles;
import org.anlan.demo.out.Folder;

/// Makes the invented city of Linlan and writes it to a folder: `CityMaker city`. Every run on every machine writes the
/// same bytes; what the folder holds beside them (calendars, kinds, procedures, decisions) is left alone. `CityMaker firms FILE 100000`
/// writes so many firms to one file, to measure with.
public final class CityMaker {
  private static final int PERSONS = 3_000;
  private static final int FIRMS = 2_000;

  private CityMaker() {}

  public static void main(String[] args) {
    if (args.length == 3 && args[0].equals("firms")) {
      many(Path.of(args[1]), Integer.parseInt(args[2]));
    } else if (args.length == 1) {
      make(Path.of(args[0]));
    } else {
      throw new IllegalArgumentException(
          "Say the folder to write the city to, for example: city; or: firms FILE COUNT");
    }
  }

  private static void many(Path file, int count) {
    var divisions = new Divisions(Land.made());
    var firms = new Firms(divisions, new Citizens(divisions, PERSONS), count);
    LibraryFiles.write(file, firms);
  }

  static void make(Path root) {
    var folder = new Folder(root);
    var land = Land.made();
    var divisions = new Divisions(land);
    folder.write("city.json", CityFile.text(land));
    var citizens = new Citizens(divisions, PERSONS);
    var firms = new Firms(divisions, citizens, FIRMS);
    new DirectoryFiles(folder, new ActsFor(citizens, firms)).write(land, divisions);
    new MapFiles(folder).write(land, divisions);
    new LibraryFiles(folder).write(citizens, firms);
  }
}
