package org.anlan.directory;

import java.util.List;

/// A table of the city's people as a sheet of a workbook that a clerk fills in.
///
/// @param title of the sheet
/// @param columns in the order of the sheet
record StaffTable(String title, String file, List<Column> columns) {

  /// @param name in the file, @param heading in the sheet, @param help what stands beside the heading
  record Column(String name, String heading, String help) {}

  static final List<StaffTable> ALL =
      List.of(
          new StaffTable(
              "单位",
              "directory/units.csv",
              List.of(
                  new Column("uscc", "统一社会信用代码", "18 位，末位是校验码"),
                  new Column("name", "名称", "全称"),
                  new Column("short_name", "简称", "列表里显示的名字"),
                  new Column("name_en", "英文名", "English name"),
                  new Column("kind", "性质", "government、department、institution 或 company"),
                  new Column("level", "层级", "city 市、county 县、street 街道、community 社区"),
                  new Column("division", "区划代码", "12 位，须在 divisions.csv 里"),
                  new Column("parent_uscc", "上级单位代码", "可空"),
                  new Column("duties", "职责", "空格分开，如 lighting drainage；派遣按它找单位"),
                  new Column("phone", "电话", "可空"))),
          new StaffTable(
              "岗位",
              "directory/posts.csv",
              List.of(
                  new Column("id", "岗位编号", "不重复，如 P00001"),
                  new Column("unit", "单位代码", "“单位”表里的统一社会信用代码"),
                  new Column("title", "岗位名称", ""),
                  new Column("title_en", "英文名", "English title"),
                  new Column("roles", "角色", "空格分开，如 handler verifier"),
                  new Column("division", "负责区划", "12 位，通常是单位所在区划"))),
          new StaffTable(
              "人员",
              "directory/people.csv",
              List.of(
                  new Column("id", "人员编号", "不重复，如 H00001"),
                  new Column("name", "姓名", ""),
                  new Column("name_en", "英文名", "拼音，如 Zhang San"),
                  new Column("sex", "性别", "M 或 F，可空"),
                  new Column("phone", "电话", "可空"),
                  new Column("birth", "出生日期", "如 1985-03-01，可空"))),
          new StaffTable(
              "任职",
              "directory/holdings.csv",
              List.of(
                  new Column("person", "人员编号", "“人员”表里的编号"),
                  new Column("post", "岗位编号", "“岗位”表里的编号"),
                  new Column("valid_from", "起始日期", "如 2026-01-01"),
                  new Column("valid_to", "终止日期", "空表示在任"))));

  List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }

  String header() {
    return String.join(",", columns.stream().map(Column::name).toList());
  }
}
