/** 部门预算表: the departmental tables have no indicators to expect anything of. */
import type { Profile } from "./profile";
import { NATION } from "./standard-classes";

export const budgetProfile: Profile = {
  id: "departmental-budget",
  name: { "zh-CN": "部门预算公开表", "en-US": "Departmental budget tables" },
  region: NATION,
  source: "财预〔2016〕143号",
  effective: null,
  kinds: ["budget", "procurement", "assets"],
  demandedLevel1: [],
  advisedLevel1: [],
  expectedLevel2: [],
  level1Order: [],
  level2Order: [],
  weightTotals: null,
  weightSplits: [],
  checkpoints: [],
};
