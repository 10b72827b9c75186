package org.anlan.demo;

import java.nio.file.Path;
import org.anlan.demo.directory.DirectoryFiles;
import org.anlan.demo.directory.Divisions;
import org.anlan.demo.land.Land;
import org.anlan.demo.map.MapFiles;
import org.anlan.demo.out.Folder;

/// Makes the invented city of Linlan and writes it to a folder: `CityMaker city`. Every run on every machine writes the
/// same bytes; what the folder holds beside them (calendars, kinds, procedures, decisions) is left alone.
public final class CityMaker {
  private CityMaker() {}

  public static void main(String[] args) {
    if (args.length != 1) {
      throw new IllegalArgumentException("Say the folder to write the city to, for example: city");
    }
    make(Path.of(args[0]));
  }

  static void make(Path root) {
    var folder = new Folder(root);
    var land = Land.made();
    var divisions = new Divisions(land);
    folder.write("city.json", CityFile.text(land));
    new DirectoryFiles(folder).write(land, divisions);
    new MapFiles(folder).write(land, divisions);
  }
}
