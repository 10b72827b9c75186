package org.anlan.directory;

/// What whoever opens a new city's folder is told first.
final class Guide {

  private Guide() {}

  static String of(NewCity.Head head) {
    return ZH.formatted(head.name(), head.division()) + EN.formatted(head.name(), head.division());
  }

  private static final String ZH =
      """
      # %s（%s）

      这是新建的城市目录：能通过检查，也能启动，但很多内容只是占位，正式使用前要逐项换成真实的。

      1. **单位、岗位、人员**：`anlan city sheet --city 本目录 --out 人员.xlsx` 导出一份表，在 WPS 或 Excel 里填好，再用
         `anlan city fill --in 人员.xlsx --city 本目录` 读回来；有错时一次列全，一处也不改。统一社会信用代码（第 9 位为 A）是占位的，要换成真实代码。
      2. **区划**：街道、乡镇来自公开数据，不是官方来源，请核对 `directory/divisions.csv`；社区（村）公开表里没有，每个街道先放了一个“待补社区”。英文名也待补。
      3. **地图和网格**：`map/` 是示意图，每个区划一个方格，只为让程序跑起来。请换成测绘部门的边界（GeoJSON，WGS 84 经纬度，代码写在 `code` 属性里），
         网格代码 15 位，同时更新 `directory/grids.csv`。
      4. **事项、流程、派遣规则、时限**：沿用样例城市。`calendar/rules.csv` 的每条时限写有出处，标“凭记忆”的请先核实。
      5. **对外文字**：`open311.json`、`notices/rules.json`、`documents/marks.json` 里的联系方式、短信签名、机关代字。

      每改一处，运行 `anlan city check --in 本目录`。
      """;

  private static final String EN =
      """

      # %s (%s) in English

      A new city's folder: it passes the check and starts, but much of it only holds a place.

      1. **Units, posts, people**: `anlan city sheet --city DIR --out staff.xlsx` writes a workbook; fill it in and read it back by `anlan city fill --in staff.xlsx
         --city DIR`. All mistakes come at once, and with one nothing is changed. Credit codes (A in the ninth place) are made up; replace them.
      2. **Divisions**: streets and towns come from a public table that is no official source; communities are not in it: each street has one to be filled in,
         and so have the English names.
      3. **Map and grids**: `map/` is schematic, one box a division. Replace it by the surveyed boundaries (GeoJSON, WGS 84, the code as property `code`) and
         `directory/grids.csv` with it.
      4. **Kinds, procedures, decisions, deadlines** are those of the example. Check what is marked as from memory.
      5. **Words to others**: contacts in `open311.json`, the signature in `notices/rules.json`, the issuers' marks in `documents/marks.json`.

      After each change run `anlan city check --in DIR`.
      """;
}
