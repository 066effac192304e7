/** The batch as office.js sends it and the reply it accepts; field names are Microsoft's. */

export const ObjectPathType = {
  Root: 1,
  Service: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export type ReferencedIds = readonly (number | null | ReferencedIds)[];

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside `Arguments`: the object path that stands in that place, 0 where the argument is a plain value. */
  readonly ReferencedObjectPathIds?: ReferencedIds;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ErrorBody {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string | null;
  readonly ActionIndex: number;
}

export interface ReplyBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  readonly Error?: ErrorBody;
}

/** What the transport carries back: the body's text, or one of the numbers office.js knows. */
export type Reply = { readonly body: string } | { readonly error: number };
