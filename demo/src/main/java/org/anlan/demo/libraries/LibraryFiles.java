package org.anlan.demo.libraries;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.anlan.demo.out.Csv;
import org.anlan.demo.out.Folder;

/// Writes the base libraries and the licences of the city.
public final class LibraryFiles {
  private static final String PERSON =
      "id_number,name,sex,birth,nation,division,address,phone,household,household_role,marital,spouse,mother,father,education,school,"
          + "disability_kind,disability_grade,low_income,employment,employer,insured_months,pension,medical,bank_account";
  private static final String FIRM =
      "uscc,firm_name,firm_kind,status,legal_rep,legal_rep_id,sector,sector_name,firm_division,firm_address,founded,capital,firm_phone,"
          + "floor_area,size,staff,insured_staff,insured_staff_before,disabled_staff,graduate_staff,revenue,tax,tax_grade,rd_spend,"
          + "patents,high_tech,specialised,above_scale,above_scale_new,exports,equipment_invest,loan_interest,energy,eco_grade,"
          + "credit_score,dishonest,vehicles,firm_account";

  private final Folder folder;

  public LibraryFiles(Folder folder) {
    this.folder = folder;
  }

  public void write(Citizens citizens, Firms firms) {
    new Employment(firms).spread(citizens);
    folder.write("exchange/persons.csv", Csv.of(PERSON, citizens.all(), LibraryFiles::cells));
    folder.write("exchange/firms.csv", Csv.of(FIRM, firms.all(), LibraryFiles::cells));
    var book = new LicenceBook(citizens, firms);
    folder.write(
        "licences/records.csv",
        Csv.of(
            "kind,serial,number,holder,holder_name,issuer,issued,valid_to,state,face",
            book.all(),
            LicenceBook.Row::cells));
  }

  /// The firms alone, to one file.
  public static void write(Path file, Firms firms) {
    var name = file.toAbsolutePath().getFileName().toString();
    var place = file.toAbsolutePath().getParent();
    new Folder(place).write(name, Csv.of(FIRM, firms.all(), LibraryFiles::cells));
  }

  private static List<String> cells(Citizen citizen) {
    return Arrays.stream(PERSON.split(",")).map(citizen::get).toList();
  }

  private static List<String> cells(Firm firm) {
    return Arrays.stream(FIRM.split(",")).map(firm::get).toList();
  }
}
