import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Grid } from "../../../simulator/grid";
import { startOffice, type TestOffice } from "../../support/office";
import { codeOf, grids } from "../../support/office/grids";

describe.each(grids)("parts of sheet and workbook, %s", (_name, open) => {
  let grid: Grid;
  let office: TestOffice;
  let dispose: () => void;

  beforeEach(async () => {
    ({ grid, dispose } = open(["表", "年 度", "总"]));
    office = await startOffice({ grid });
  });
  afterEach(async () => {
    await office.stop();
    dispose();
  });

  const on = (work: (sheet: Excel.Worksheet) => void, name = "表") => codeOf((context) => work(context.workbook.worksheets.getItem(name)));
  const names = () => grid.sheets().map(({ name }) => name);

  it("moves a sheet among the others, colours its tab and hides its lines", async () => {
    const active = grid.activeSheetId;
    await on((sheet) => {
      sheet.position = 0;
      sheet.tabColor = "#2F5597";
      sheet.showGridlines = false;
    }, "总");
    expect(names()).toEqual(["总", "表", "年 度"]);
    expect(grid.activeSheetId).toBe(active);
    const read = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/position,items/tabColor,items/showGridlines");
      await context.sync();
      return sheets.items.map(({ name, position, tabColor, showGridlines }) => [name, position, tabColor, showGridlines]);
    });
    expect(read).toEqual([
      ["总", 0, "#2F5597", false],
      ["表", 1, "", true],
      ["年 度", 2, "", true],
    ]);
    await on((sheet) => (sheet.position = 2), "总");
    expect(names()).toEqual(["表", "年 度", "总"]);
    expect(await on((sheet) => (sheet.position = 3))).toBe("InvalidArgument");
  });

  it("keeps rows and columns in sight", async () => {
    const location = () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("表").freezePanes.getLocationOrNullObject();
        range.load("address");
        await context.sync();
        return range.isNullObject ? null : range.address;
      });
    expect(await location()).toBeNull();
    await on((sheet) => sheet.freezePanes.freezeRows(3));
    expect(await location()).toBe("表!1:3");
    await on((sheet) => sheet.freezePanes.freezeAt("A1:B3"));
    expect(await location()).toBe("表!A1:B3");
    expect(grid.sheets()[0]?.frozen).toEqual({ rows: 3, columns: 2 });
    await on((sheet) => sheet.freezePanes.freezeColumns(1));
    expect(await location()).toBe("表!A:A");
    await on((sheet) => sheet.freezePanes.unfreeze());
    expect(await location()).toBeNull();
  });

  it("filters by a header, and stops", async () => {
    const filtered = () =>
      Excel.run(async (context) => {
        const { autoFilter } = context.workbook.worksheets.getItem("表");
        autoFilter.load("enabled");
        const range = autoFilter.getRangeOrNullObject();
        range.load("address");
        await context.sync();
        return [autoFilter.enabled, range.isNullObject ? null : range.address];
      });
    await on((sheet) => sheet.autoFilter.apply(sheet.getRange("A3:H40")));
    expect(await filtered()).toEqual([true, "表!A3:H40"]);
    await on((sheet) => sheet.autoFilter.remove());
    expect(await filtered()).toEqual([false, null]);
  });

  it("is set up for the print", async () => {
    const code = await on((sheet) => {
      const page = sheet.pageLayout;
      page.paperSize = "A4";
      page.orientation = "Landscape";
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.centerHorizontally = true;
      page.leftMargin = 36;
      page.setPrintMargins("Centimeters", { top: 2.54, footer: 1.27 });
      page.setPrintArea("A1:H40");
      page.setPrintTitleRows("$1:$3");
      page.headersFooters.defaultForAllPages.leftFooter = "绩效助手";
      page.headersFooters.defaultForAllPages.rightFooter = "第 &P 页，共 &N 页";
    }, "年 度");
    expect(code).toBe("");
    const read = await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem("年 度").pageLayout;
      page.load("paperSize,orientation,zoom,centerHorizontally,leftMargin,topMargin,footerMargin,bottomMargin");
      const footer = page.headersFooters.defaultForAllPages;
      footer.load("leftFooter,centerFooter,rightFooter");
      const area = page.getPrintAreaOrNullObject();
      area.load("address");
      const title = page.getPrintTitleRowsOrNullObject();
      title.load("address");
      await context.sync();
      return { ...page.toJSON(), footer: footer.toJSON(), area: area.address, title: title.address };
    });
    expect(read).toMatchObject({
      paperSize: "A4",
      orientation: "Landscape",
      centerHorizontally: true,
      leftMargin: 36,
      topMargin: 72,
      footerMargin: 36,
      bottomMargin: 54,
      footer: { leftFooter: "绩效助手", centerFooter: "", rightFooter: "第 &P 页，共 &N 页" },
      area: "'年 度'!A1:H40",
      title: "'年 度'!1:3",
    });
    expect(read.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: null });
    expect(await on((sheet) => sheet.pageLayout.setPrintTitleRows("A1:B3"))).toBe("InvalidArgument");
  });

  it("carries charts, read off their source, changed and deleted", async () => {
    await on((sheet) => {
      sheet.getRange("A1:C3").values = [
        ["单位", "满分", "得分"],
        ["甲", 100, 92],
        ["乙", 100, 81.5],
      ];
    }, "总");
    await on((sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.name = "自评得分";
      chart.title.text = "自评得分";
      chart.setPosition("E2", "J15");
      chart.legend.position = "Top";
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 100;
      const series = chart.series.getItemAt(1);
      series.name = "自评得分";
      series.format.fill.setSolidColor("#2F5597");
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = "0.00;;";
      series.setValues(sheet.getRange("C2:C3"));
      series.setXAxisValues(sheet.getRange("A2:A3"));
    }, "总");
    expect(grid.sheets()[2]?.extras.charts).toEqual([
      {
        id: expect.any(String),
        name: "自评得分",
        type: "ColumnClustered",
        title: { text: "自评得分", visible: true },
        place: { top: 1, left: 4, bottom: 14, right: 9 },
        legend: { visible: true, position: "Top" },
        valueAxis: { minimum: 0, maximum: 100 },
        series: [
          { name: "满分", values: "总!$B$2:$B$3", categories: "总!$A$2:$A$3", color: null, labels: false, labelFormat: null },
          { name: "自评得分", values: "总!$C$2:$C$3", categories: "总!$A$2:$A$3", color: "#2F5597", labels: true, labelFormat: "0.00;;" },
        ],
      },
    ]);
    const read = await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("总");
      charts.load("items/name,items/title/text,items/series/items/name");
      await context.sync();
      return charts.items.map(({ name, title, series }) => [name, title.text, series.items.map((one) => one.name)]);
    });
    expect(read).toEqual([["自评得分", "自评得分", ["满分", "自评得分"]]]);
    await codeOf(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("总");
      charts.load("items/name");
      await context.sync();
      for (const chart of charts.items) chart.delete();
    });
    expect(grid.sheets()[2]?.extras.charts).toEqual([]);
  });

  it("keeps one text of ours in an XML part", async () => {
    const namespace = "urn:jixiao:store:1";
    const read = () =>
      Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
        part.load("id,namespaceUri");
        await context.sync();
        if (part.isNullObject) return null;
        const xml = part.getXml();
        await context.sync();
        return [part.namespaceUri, xml.value];
      });
    expect(await read()).toBeNull();
    await codeOf((context) => {
      context.workbook.customXmlParts.add(`<store xmlns="${namespace}">{"甲":1}</store>`);
      context.workbook.customXmlParts.add('<other xmlns="urn:other">…</other>');
    });
    expect(await read()).toEqual([namespace, `<store xmlns="${namespace}">{"甲":1}</store>`]);
    await codeOf((context) => context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().setXml(`<store xmlns="${namespace}">二 &lt; 三</store>`));
    expect(await read()).toEqual([namespace, `<store xmlns="${namespace}">二 &lt; 三</store>`]);
    const counts = await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.load("items/namespaceUri");
      const counted = [parts.getCount(), parts.getByNamespace(namespace).getCount()];
      await context.sync();
      return [...counted.map(({ value }) => value), parts.items.map(({ namespaceUri }) => namespaceUri)];
    });
    expect(counts).toEqual([2, 1, [namespace, "urn:other"]]);
    await codeOf((context) => context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem().delete());
    expect(await read()).toBeNull();
    expect(grid.xmlParts()).toHaveLength(1);
    expect(await codeOf((context) => context.workbook.customXmlParts.add("<a><b></a>"))).toBe("InvalidArgument");
  });
});
