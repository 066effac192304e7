/** Projects for staff and for running costs (人员类, 运转类公用经费): the provincial system prints one short set of indicators for all of them. */
import { compact } from "../../sheet/text";
import type { Table } from "../../tables/table";

/** 8 digits of district and year, then the letter of the kind: R for 人员类, Y for 公用经费. */
const CODE = /^\d{8}[RY]\d{9,12}/iu;

export const isRunningCost = ({ project }: Table): boolean => [project.code, project.name].some((field) => field !== null && CODE.test(compact(field.text)));
